package gongkai.publish.drafting;

import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.AttachmentRefusal;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.drafting.page.SecrecyPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The desk of a draft, its files, and the form of its secrecy review.
@Controller
class DraftDeskController {
    private static final String ONE = DraftListController.LIST + "/{id}";

    private final DraftAccess access;
    private final DraftDeskPages pages;
    private final DraftMoveStore moves;
    private final Organs organs;
    private final AttachmentDownload downloads;

    DraftDeskController(
            DraftAccess access,
            DraftDeskPages pages,
            DraftMoveStore moves,
            Organs organs,
            AttachmentDownload downloads) {
        this.access = access;
        this.pages = pages;
        this.moves = moves;
        this.organs = organs;
        this.downloads = downloads;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        return Show.page("drafting/desk", pages.page(frames, me, access.get(id, me), Map.of(), new Problems()));
    }

    /// A file of the present text.
    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(ONE + "/attachments/{attachment}")
    Object download(Person.Staff me, @PathVariable String id, @PathVariable String attachment) {
        var text = access.text(access.get(id, me));
        var file = AttachmentId.parse(attachment)
                .filter(text.files()::contains)
                .orElseThrow(() -> Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT));
        return downloads.of(file);
    }

    /// 保密审查表 of the newest review.
    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(ONE + "/secrecy")
    ModelAndView secrecy(Frames frames, Person.Staff me, @PathVariable String id) {
        var draft = access.get(id, me);
        var review = moves.listSecrecy(draft.id()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(DraftingRefusal.SECRECY_MISSING));
        var text = access.state(draft, review.state()).text();
        String organ = organs.get(draft.organ()).name();
        return Show.page(
                "drafting/secrecy",
                new SecrecyPage(
                        frames.console(
                                "保密审查表",
                                Crumb.of("拟稿与审核", DraftListController.LIST),
                                Crumb.of(draft.title(), draft.id().path()),
                                Crumb.here("保密审查表")),
                        organ,
                        facts(draft, text, review, organ),
                        draft.id().path()));
    }

    private static List<Fact> facts(Draft draft, DraftText text, SecrecyReview review, String organ) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.wide("信息标题", text.title()));
        facts.add(Fact.of("文号", text.of(DraftField.NUMBER).isEmpty() ? "无" : text.of(DraftField.NUMBER)));
        facts.add(Fact.of("发布机关", organ));
        facts.add(Fact.of("稿件", "稿件 %s，第 %d 稿".formatted(draft.id(), review.state())));
        facts.add(Fact.of("起草人", draft.drafterName()));
        facts.add(Fact.of("拟公开方式", text.attribute().label()));
        facts.add(Fact.of("是否涉密", review.secret() ? "涉密" : "不涉密"));
        facts.add(Fact.wide("审查依据", review.basis()));
        facts.add(Fact.wide("审查意见", review.opinion()));
        facts.add(Fact.of("审查人", review.reviewerName()));
        facts.add(Fact.of("审查日期", DateText.full(LocalDate.ofInstant(review.at(), ReplayClock.ZONE))));
        return facts;
    }
}
