package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.textcheck.FindingKind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The automatic check of a draft: what it finds is answered one by one, by mending the text or, where that is
/// allowed, by saying why the passage stands. What stays open stops the next step.
@Service
class DraftFindings {
    private static final int LONGEST_ANSWER = 200;

    private final FindingStore store;
    private final DraftStore drafts;
    private final DraftStateStore states;
    private final TextDraftCheck check;
    private final DraftLedger ledger;
    private final Policy policy;
    private final Clock clock;

    DraftFindings(
            FindingStore store,
            DraftStore drafts,
            DraftStateStore states,
            TextDraftCheck check,
            DraftLedger ledger,
            Policy policy,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.states = states;
        this.check = check;
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /// Looks through the present text anew, but for its links. What is not to be read by everyone is not looked
    /// through.
    @Transactional
    public void refresh(DraftId id) {
        drafts.findAndHold(id).filter(draft -> !draft.status().isOver()).ifPresent(draft -> {
            store.close(id, FindingKind.DEAD_LINK.label(), draft.state());
            if (draft.isOpen()) {
                note(draft, check.check(draft, text(draft)));
            }
        });
    }

    /// Tries the links of the present text. Takes seconds, and must not be called in a transaction.
    void tryLinks(DraftId id) {
        var draft = drafts.find(id).orElseThrow();
        if (draft.isOpen()) {
            note(draft, check.tryLinks(draft, text(draft)));
        }
    }

    private void note(Draft draft, List<DraftFinding> all) {
        var found = new LinkedHashMap<String, DraftFinding>();
        all.forEach(finding -> found.putIfAbsent(finding.key(), finding));
        found.values().forEach(finding -> store.note(draft.id(), draft.state(), finding));
    }

    private DraftText text(Draft draft) {
        return states.find(draft.id(), draft.state()).orElseThrow().text();
    }

    List<FindingRow> list(DraftId id) {
        return store.list(id);
    }

    boolean stop(DraftId id) {
        return store.list(id).stream().anyMatch(FindingRow::stops);
    }

    /// 不适用: says why the passage stands.
    @Transactional
    public void answer(DraftId id, String key, String words, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.ANSWER);
        policy.require(by, Act.DRAFT_DOCUMENT, draft.organ());
        var row = store.list(id).stream()
                .filter(each -> each.open() && each.finding().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DraftingRefusal.UNKNOWN_FINDING));
        if (row.finding().mustMend()) {
            throw Refusal.of(DraftingRefusal.MUST_BE_MENDED);
        }
        String why = words.strip();
        new Problems()
                .when(why.isEmpty(), "answer", "请写明这一处为什么保留。")
                .when(why.length() > LONGEST_ANSWER, "answer", "说明不超过 200 个字。")
                .refuseIfAny(DraftingRefusal.DRAFT_INCOMPLETE);
        store.answer(id, key, why, by.name(), clock.instant());
        String said = "%s“%s”：%s".formatted(row.finding().kind(), row.finding().passage(), why);
        ledger.move(
                draft,
                draft,
                DraftAction.ANSWER,
                DraftLedger.Deed.of(by, policy.actor(by, Act.DRAFT_DOCUMENT, draft.organ()), said));
    }
}
