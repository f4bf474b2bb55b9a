package gongkai.answer.recordcorrection;

import gongkai.answer.foi.FormName;
import gongkai.answer.foi.QueryCodes;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs of a correction: taken in, taken on, ended in one of the four ways of 第四十一条, or taken back.
@Service
public class RecordCorrections {
    private static final int LONGEST = 2000;

    private final RecordCorrectionStore store;
    private final EvidenceStore evidence;
    private final RecordCorrectionSealing sealing;
    private final RecordCorrectionLedger ledger;
    private final RecordCorrectionLetters letters;
    private final RecordCorrectionRooms rooms;

    RecordCorrections(
            RecordCorrectionStore store,
            EvidenceStore evidence,
            RecordCorrectionSealing sealing,
            RecordCorrectionLedger ledger,
            RecordCorrectionLetters letters,
            RecordCorrectionRooms rooms) {
        this.store = store;
        this.evidence = evidence;
        this.sealing = sealing;
        this.ledger = ledger;
        this.letters = letters;
        this.rooms = rooms;
    }

    /// The rooms below that the verbs ask.
    @org.springframework.stereotype.Component
    record RecordCorrectionRooms(
            Organs organs,
            Policy policy,
            WorkCalendars calendars,
            QueryCodes codes,
            RecordCorrectionSettings settings,
            Clock clock) {}

    /// How a correction was decided.
    ///
    /// @param reasons what was corrected, or why it is not, as it will stand in the notice
    /// @param body the body that has the power, where another is named
    /// @param contact how to reach it
    public record Ruling(Outcome outcome, String reasons, String body, String contact) {}

    LocalDate today() {
        return LocalDate.now(rooms.clock());
    }

    /// How many working days a correction has here.
    int days() {
        return rooms.settings().days();
    }

    /// Takes a correction in. The same form sent again answers with the one it made the first time.
    ///
    /// @param who whom the record concerns, or the member of staff who enters what came in person or by post
    @Transactional
    RecordCorrection receive(String submission, OrganId organ, Claim claim, List<Evidence> files, Person who) {
        if (who instanceof Person.Staff staff) {
            rooms.policy().require(staff, Act.HANDLE_REQUEST, organ);
        }
        if (!rooms.organs().get(organ).isActive()) {
            throw Refusal.of(RecordCorrectionRefusal.CORRECTION_RECEIVER_ABOLISHED);
        }
        return insert(submission, organ, claim, files, who)
                .or(() -> store.findBySubmission(submission).filter(before -> isSame(before, organ, claim)))
                .orElseGet(
                        () -> insert(FormName.fresh(), organ, claim, files, who).orElseThrow());
    }

    /// Whoever merely has the name of a form is told nothing of what came in under it.
    private boolean isSame(RecordCorrection before, OrganId organ, Claim claim) {
        return before.organ().equals(organ)
                && sealing.openClaim(store.claimSealed(before.id())).equals(claim);
    }

    /// Empty when a form of this name has been taken already.
    private Optional<RecordCorrection> insert(
            String submission, OrganId organ, Claim claim, List<Evidence> files, Person who) {
        boolean byOrgan = who instanceof Person.Staff;
        LocalDate due = rooms.calendars().current().addWorkingDays(today(), days());
        var entry = new RecordCorrectionStore.Entry(
                submission,
                organ,
                byOrgan,
                sealing.seal(claim),
                sealing.seal(RecordCorrectionSealing.CODE, rooms.codes().next()),
                today(),
                due,
                who instanceof Person.Member member ? OptionalLong.of(member.id()) : OptionalLong.empty());
        Optional<RecordCorrection> fresh = store.insert(entry);
        fresh.ifPresent(correction -> {
            files.forEach(file -> evidence.insert(correction.id(), file));
            ledger.note(
                    correction,
                    RecordCorrectionAction.RECEIVE,
                    who,
                    "%s收到更正申请和%d份材料，最迟于%s前办结。".formatted(byOrgan ? "窗口或者邮寄" : "网上", files.size(), DateText.full(due)));
        });
        return fresh;
    }

    /// Takes it on, to verify what is claimed.
    @Transactional
    public RecordCorrection accept(long id, Person.Staff who) {
        RecordCorrection correction = ledger.lockFor(who, id);
        RecordCorrectionLedger.mustAllow(correction, RecordCorrectionAction.ACCEPT);
        RecordCorrection accepted = correction.accepted();
        ledger.write(accepted, RecordCorrectionAction.ACCEPT, who, "开始核实所提的情况和证据。");
        return accepted;
    }

    Optional<RecordCorrectionRefusal> whyNot(RecordCorrection correction, Outcome outcome) {
        return RecordCorrectionStatus.TRANSITIONS.allows(correction.status(), outcome.action())
                ? Optional.empty()
                : Optional.of(RecordCorrectionRefusal.CORRECTION_NOT_NOW);
    }

    /// Ends it, with the notice to whom it concerns, and with a letter to the other body where it is passed on.
    @Transactional
    public RecordCorrection decide(long id, Ruling ruling, Person.Staff who) {
        RecordCorrection correction = ledger.lockFor(who, id);
        whyNot(correction, ruling.outcome()).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        check(ruling).refuseIfAny(RecordCorrectionRefusal.RECORD_CORRECTION_INCOMPLETE);
        Claim claim = sealing.openClaim(store.claimSealed(id));
        String actor = ledger.actor(who, correction);
        if (ruling.outcome() == Outcome.FORWARD) {
            letters.forward(correction, claim, ruling, actor);
        }
        letters.tell(correction, claim, ruling, actor);
        var status = RecordCorrectionStatus.TRANSITIONS
                .next(correction.status(), ruling.outcome().action())
                .orElseThrow();
        RecordCorrection closed = correction.closed(status, today());
        ledger.write(
                closed,
                ruling.outcome().action(),
                who,
                ruling.outcome().namesBody()
                        ? "%s：%s。"
                                .formatted(
                                        ruling.outcome().label(), ruling.body().strip())
                        : ruling.outcome().label() + "，理由见告知书。");
        return closed;
    }

    private static Problems check(Ruling ruling) {
        boolean names = ruling.outcome().namesBody();
        return new Problems()
                .when(
                        ruling.reasons().isBlank(),
                        "reasons",
                        "请写明" + ruling.outcome().words() + "。")
                .when(ruling.reasons().length() > LONGEST, "reasons", "不超过 " + LONGEST + " 个字。")
                .when(names && ruling.body().isBlank(), "body", "请写明有权更正的机关。")
                .when(ruling.body().length() > 100, "body", "不超过 100 个字。")
                .when(names && ruling.contact().isBlank(), "contact", "请写明有权更正的机关的联系方式。")
                .when(ruling.contact().length() > 200, "contact", "不超过 200 个字。");
    }

    /// Takes it back.
    @Transactional
    public RecordCorrection withdraw(long id, Person who) {
        RecordCorrection correction = ledger.lock(id);
        RecordCorrectionLedger.mustAllow(correction, RecordCorrectionAction.WITHDRAW);
        RecordCorrection withdrawn = correction.closed(RecordCorrectionStatus.WITHDRAWN, today());
        ledger.write(withdrawn, RecordCorrectionAction.WITHDRAW, who, "申请人撤回更正申请，不再办理。");
        return withdrawn;
    }
}
