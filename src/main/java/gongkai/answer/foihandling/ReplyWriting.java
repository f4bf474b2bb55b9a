package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 拟稿: a draft is saved at any time, complete or not. Every text that was saved is kept.
@Service
class ReplyWriting {
    private static final int LONGEST = 5000;
    private static final int LONGEST_INTEREST = 1000;

    private final HandlingAccess access;
    private final ReplyDraftStore drafts;
    private final AssistanceStore assistance;
    private final HandlingEntryStore entries;
    private final HandlingLedger ledger;
    private final Attachments attachments;

    ReplyWriting(
            HandlingAccess access,
            ReplyDraftStore drafts,
            AssistanceStore assistance,
            HandlingEntryStore entries,
            HandlingLedger ledger,
            Attachments attachments) {
        this.access = access;
        this.drafts = drafts;
        this.assistance = assistance;
        this.entries = entries;
        this.ledger = ledger;
        this.attachments = attachments;
    }

    /// Saves a text. What is the same as before makes no new one.
    ///
    /// @param seen the number of the text that was before the writer; 0 where there was none
    @Transactional
    ReplyDraft save(FoiRequestId id, DraftedReply content, int seen, Person.Staff by) {
        var request = access.get(id, by, Act.HANDLE_REQUEST);
        new Problems()
                .when(
                        content.decision()
                                .filter(each -> each.group() == Decision.Group.OTHER)
                                .isPresent(),
                        "decision",
                        "这种结果由系统在补正逾期或者撤回时记录，不能在答复时选择。")
                .when(content.text().length() > LONGEST, "text", "答复内容不超过 " + LONGEST + " 个字，更多内容请放进附件。")
                .when(content.publicInterest().length() > LONGEST_INTEREST, "publicInterest", "不超过 1000 个字。")
                .refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        if (request.status().isClosed()) {
            throw Refusal.of(HandlingRefusal.REQUEST_IS_CLOSED);
        }
        var fresh = new ReplyDraft(id, ReplyDraftStatus.WRITING, 1, 0, by.id(), by.name(), ledger.now());
        if (drafts.insert(fresh)) {
            return write(request, fresh, content, by);
        }
        var draft = ledger.hold(request, ReplyDraftAction.SAVE);
        ledger.requireSeen(draft, seen == 0 ? draft.version() : seen);
        var present = drafts.findVersion(id, draft.version()).orElseThrow();
        return present.content().equals(content)
                ? draft
                : write(request, draft.written(draft.version() + 1), content, by);
    }

    private ReplyDraft write(FoiRequest request, ReplyDraft draft, DraftedReply content, Person.Staff by) {
        attachments.hold(content.files());
        drafts.insertVersion(
                request.id(), new ReplyVersion(draft.version(), ledger.now(), by.id(), by.name(), content));
        return ledger.move(request, draft, ReplyDraftAction.SAVE, ledger.doing(by, Act.HANDLE_REQUEST, request, ""));
    }

    /// Puts the answer of who assisted into the draft: its words at the end, its files with the others. Where nothing
    /// was chosen yet and they have none, that is the result.
    @Transactional
    ReplyDraft take(FoiRequestId id, long assisted, Person.Staff by) {
        var request = access.get(id, by, Act.HANDLE_REQUEST);
        var asked = assistance
                .find(assisted)
                .filter(found -> found.request().equals(id) && found.status() == AssistanceStatus.ANSWERED)
                .orElseThrow(() -> Refusal.of(HandlingRefusal.UNKNOWN_ASSISTANCE));
        String words = entries.listOf(assisted).stream()
                .filter(entry -> entry.deed() == Deed.ANSWER)
                .reduce((one, later) -> later)
                .map(Entry::words)
                .orElse("");
        var draft = drafts.find(id);
        var present = draft.flatMap(each -> drafts.findVersion(id, each.version()))
                .map(ReplyVersion::content)
                .orElse(DraftedReply.EMPTY);
        var files = new LinkedHashSet<AttachmentId>(present.files());
        files.addAll(assistance.listFiles(assisted));
        Optional<Decision> decision = present.decision()
                .or(() -> asked.answer()
                        .filter(each -> each == AssistanceAnswer.NOT_HELD)
                        .map(none -> Decision.UNAVAILABLE_NOT_HELD));
        return save(
                request.id(),
                new DraftedReply(
                        decision,
                        present.withheld(),
                        (present.text() + "\n" + words).strip(),
                        present.publicInterest(),
                        List.copyOf(files)),
                draft.map(ReplyDraft::version).orElse(0),
                by);
    }
}
