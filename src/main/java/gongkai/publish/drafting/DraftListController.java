package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DisclosureRefusal;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.page.DraftsPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The drafts of the organs a member of staff looks after.
@Controller
class DraftListController {
    static final String LIST = "/console/drafts";
    private static final int PAGE_SIZE = 20;

    private final DraftStore drafts;
    private final DraftWriting writing;
    private final Organs organs;
    private final Policy policy;

    DraftListController(DraftStore drafts, DraftWriting writing, Organs organs, Policy policy) {
        this.drafts = drafts;
        this.writing = writing;
        this.organs = organs;
        this.policy = policy;
    }

    /// The parts of the list.
    private enum Part {
        OPEN("在办"),
        PUBLISHED("已发布"),
        CLOSED("已存档或作废");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        private List<DraftStatus> among() {
            return Arrays.stream(DraftStatus.values())
                    .filter(status -> of(status) == this)
                    .toList();
        }

        private static Part of(DraftStatus status) {
            if (!status.isOver()) {
                return OPEN;
            }
            return status == DraftStatus.PUBLISHED ? PUBLISHED : CLOSED;
        }

        private static Part parse(String name) {
            return Arrays.stream(values())
                    .filter(part -> part.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(OPEN);
        }

        private String path() {
            return this == OPEN ? LIST : LIST + "?part=" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "1") String page) {
        var places = policy.where(me, Act.SEE_DOCUMENTS);
        var chosen = Part.parse(part);
        long total = drafts.count(places, chosen.among());
        int shown = Pages.within(Pages.parse(page), total, PAGE_SIZE);
        var rows = drafts.list(places, chosen.among(), Slice.offset(shown, PAGE_SIZE), PAGE_SIZE);
        return Show.page(
                "drafting/list",
                new DraftsPage(
                        frames.console("拟稿与审核", Crumb.here("拟稿与审核")),
                        policy.may(me, Act.DRAFT_DOCUMENT),
                        chips(places, chosen),
                        new Slice<>(rows, shown, PAGE_SIZE, total).map(this::row)));
    }

    /// Begins a new text for a published document, named by its number or its address.
    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(LIST + "/revision")
    String revise(Person.Staff me, @RequestParam(defaultValue = "") String document) {
        var id = DocumentId.parse(document.replaceFirst("^.*/publish/documents/", ""))
                .orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        return "redirect:" + writing.revise(id, me).path() + "/edit";
    }

    private List<Chip> chips(Set<OrganId> places, Part chosen) {
        return Arrays.stream(Part.values())
                .map(part -> new Chip(part.label, part.path(), drafts.count(places, part.among()), part == chosen))
                .toList();
    }

    private DraftsPage.Row row(Draft draft) {
        return new DraftsPage.Row(
                draft.title(),
                draft.id().path(),
                organs.find(draft.organ())
                        .map(Organ::shortName)
                        .orElse(draft.organ().value()),
                draft.revises().isPresent() ? "修改" : "新发布",
                draft.status().label(),
                draft.drafterName(),
                GateDays.moment(draft.changedAt()));
    }
}
