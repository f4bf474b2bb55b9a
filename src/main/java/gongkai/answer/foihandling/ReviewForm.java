package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.worklist.Holder;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 政府信息公开审查呈批单: attribute, reason, and each step with its person, day and words. Made from the record whenever it
/// is asked for; it bears no number.
@Component
class ReviewForm {
    static final String TITLE = "政府信息公开审查呈批单";

    private final ReplyDraftStore drafts;
    private final HandlingEntryStore entries;
    private final ReplyRules rules;
    private final AssistanceStore assistance;
    private final Organs organs;
    private final Worklist worklist;

    ReviewForm(
            ReplyDraftStore drafts,
            HandlingEntryStore entries,
            ReplyRules rules,
            AssistanceStore assistance,
            Organs organs,
            Worklist worklist) {
        this.drafts = drafts;
        this.entries = entries;
        this.rules = rules;
        this.assistance = assistance;
        this.organs = organs;
        this.worklist = worklist;
    }

    /// The form as it stands now; empty while there is no draft.
    Optional<OfficialText> of(FoiRequest request) {
        return drafts.find(request.id()).map(draft -> of(request, draft));
    }

    private OfficialText of(FoiRequest request, ReplyDraft draft) {
        var content =
                drafts.findVersion(request.id(), draft.version()).orElseThrow().content();
        return new OfficialText(
                organs.get(request.organ()).name(),
                Optional.empty(),
                TITLE,
                "",
                List.of(
                        new TextPart.Table("", List.of("项目", "内容"), facts(request, draft, content)),
                        new TextPart.Table("审核环节", List.of("环节", "办理人", "日期", "意见"), steps(request))),
                Optional.empty(),
                "",
                "");
    }

    private List<List<String>> facts(FoiRequest request, ReplyDraft draft, DraftedReply content) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("申请编号", request.number()));
        rows.add(List.of("所需信息的名称", request.wish().title()));
        rows.add(List.of("收到之日", DateText.full(request.receivedOn())));
        rows.add(List.of("最迟答复", DateText.full(request.dueOn())));
        rows.add(List.of("经办人", handler(request, draft)));
        rows.add(List.of("拟稿人", draft.writerName()));
        rows.add(List.of("公开属性", attribute(content)));
        rows.add(List.of("拟作的答复", content.decision().map(Decision::words).orElse("尚未选择")));
        content.withheld().ifPresent(ground -> rows.add(List.of("其余部分不予公开的依据", ground.words())));
        rows.add(List.of("内容和理由", content.text()));
        rows.add(List.of("保密审查", secrecy(draft, content)));
        rows.add(List.of("现在的情况", draft.status().label() + "，第 " + draft.version() + " 稿"));
        return rows;
    }

    /// Whoever has claimed the request; where nobody has, whoever drafts its reply.
    private String handler(FoiRequest request, ReplyDraft draft) {
        return worklist.find("foi", request.id().value())
                .map(WorkItem::holder)
                .filter(Holder.Colleague.class::isInstance)
                .map(Holder::label)
                .orElse(draft.writerName());
    }

    private static String attribute(DraftedReply content) {
        return content.decision()
                .map(decision -> switch (decision.group()) {
                    case DISCLOSED -> "依申请公开";
                    case PARTLY -> "部分依申请公开";
                    case REFUSED -> "不予公开";
                    case UNAVAILABLE, NOT_PROCESSED, OTHER -> "不涉及公开信息";
                })
                .orElse("");
    }

    private String secrecy(ReplyDraft draft, DraftedReply content) {
        if (!content.opens()) {
            return "不公开信息，不需要";
        }
        return rules.findSecrecy(draft)
                .map(review -> "%s于%s：%s。依据：%s。意见：%s"
                        .formatted(
                                review.name(),
                                day(review),
                                review.deed() == Deed.CLEAR ? "不涉密，可以公开" : "涉密，不得公开",
                                review.basis(),
                                review.words()))
                .orElse("尚未审查");
    }

    /// What was done with the draft, in its order; who signed for whom stands beside the name.
    private List<List<String>> steps(FoiRequest request) {
        return entries.list(request.id()).stream()
                .filter(entry -> switch (entry.deed()) {
                    case SUBMIT, PASS, COSIGN, SEND_BACK, RECALL, INTERRUPT, END -> true;
                    case SAVE,
                            ASK_SECRECY,
                            CLEAR,
                            FIND_SECRET,
                            SKIP,
                            COMMENT,
                            ASK_HELP,
                            ANSWER,
                            RETURN,
                            ASK_AGAIN,
                            TAKE_BACK,
                            STOP,
                            MOVE,
                            RECOUNT -> false;
                })
                .map(entry -> List.of(entry.title(), signer(entry), day(entry), entry.words()))
                .toList();
    }

    private String signer(Entry entry) {
        return entry.assistance()
                .flatMap(assistance::find)
                .map(asked -> "%s（%s）"
                        .formatted(
                                entry.name(),
                                HandlingText.receiver(
                                        asked, organs.get(asked.organ()).name())))
                .orElse(entry.name());
    }

    private static String day(Entry entry) {
        return DateText.full(entry.at().atZone(HandlingText.HERE).toLocalDate());
    }
}
