package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 说明理由 (条例第三十五条): where number or frequency is clearly beyond reason, the applicant may be asked why. Not
/// reasonable: not processed. Reasonable, but not to be managed in time: a later date, and the applicant is told. The
/// article stops no clock, so the explanation must be in before the reply is due.
@Service
public class FoiReasons {
    private static final int LONGEST = 2000;
    private static final String HOUSE = "system 说明理由期满";

    private final FoiLedger ledger;
    private final FoiClock clock;
    private final FoiLetters letters;
    private final ReasonsStore store;
    private final ConsultationSealing sealing;
    private final FoiSettings settings;

    FoiReasons(
            FoiLedger ledger,
            FoiClock clock,
            FoiLetters letters,
            ReasonsStore store,
            ConsultationSealing sealing,
            FoiSettings settings) {
        this.ledger = ledger;
        this.clock = clock;
        this.letters = letters;
        this.store = store;
        this.sealing = sealing;
        this.settings = settings;
    }

    Optional<FoiRefusal> whyNotAsk(FoiRequest request, LocalDate today) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.ASK_REASONS)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (store.find(request.id()).isPresent()) {
            return Optional.of(FoiRefusal.REASONS_ALREADY_ASKED);
        }
        return until(request, today).isEmpty() ? Optional.of(FoiRefusal.REASONS_TOO_LATE) : Optional.empty();
    }

    /// Until when the applicant may explain: what the house gives, but before the reply is due; empty when that leaves
    /// no working day.
    Optional<LocalDate> until(FoiRequest request, LocalDate today) {
        return clock.deadlines().reasonsDueOn(today, settings.reasonsWithin(), request.dueOn(), clock.calendar());
    }

    /// Asks the applicant to explain.
    ///
    /// @param finding the number and frequency that was found, as it will stand in the letter
    @Transactional
    public FoiRequest ask(FoiRequestId id, String finding, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        LocalDate today = ledger.today();
        ledger.refuse(request, whyNotAsk(request, today));
        text(finding, "finding", "请写明查明的申请数量和频次。");
        LocalDate until = until(request, today).orElseThrow();
        FoiRequest asked = request.in(FoiStatus.AWAITING_REASONS, Optional.of(until));
        store.insert(id, finding.strip(), today);
        letters.send(
                asked,
                FoiLetterType.REASONS_NOTICE,
                ProcedureText.reasons(asked, finding, until),
                List.of(),
                ledger.actor(who, asked));
        ledger.write(
                asked,
                FoiAction.ASK_REASONS,
                who,
                "申请的数量、频次明显超过合理范围，请于%s前说明理由。答复期限照常计算。".formatted(DateText.full(until)));
        return asked;
    }

    /// Takes the applicant's explanation.
    @Transactional
    public FoiRequest explain(FoiRequestId id, String words, Person who) {
        return explain(ledger.lock(id), words, ledger.today(), who, "");
    }

    /// Enters an explanation that came on paper or by word of mouth.
    @Transactional
    public FoiRequest enter(FoiRequestId id, String words, Brought brought, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        FoiLedger.mustAllow(request, FoiAction.EXPLAIN);
        brought.requireDay("explainedOn", store.find(id).orElseThrow().askedOn(), ledger.today());
        return explain(request, words, brought.on(), who, brought.words());
    }

    private FoiRequest explain(FoiRequest request, String words, LocalDate on, Person who, String how) {
        FoiLedger.mustAllow(request, FoiAction.EXPLAIN);
        if (request.awaitedUntil().filter(on::isAfter).isPresent()) {
            throw Refusal.of(FoiRefusal.REASONS_EXPIRED);
        }
        text(words, "words", "请说明申请这些信息的用途，以及需要这些数量、频次的原因。");
        store.end(request.id(), sealing.sealReasons(words.strip()), on);
        FoiRequest explained = request.in(FoiStatus.AWAITING_REPLY, Optional.empty());
        ledger.write(explained, FoiAction.EXPLAIN, who, "收到申请人的说明。" + how);
        return explained;
    }

    /// Notes that no explanation came; the organ decides then.
    void endRunOut(FoiRequestId id) {
        FoiRequest request = ledger.lock(id);
        boolean over = request.awaitedUntil().filter(ledger.today()::isAfter).isPresent();
        if (over && FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.STAY_SILENT)) {
            store.end(id, new byte[0], ledger.today());
            ledger.write(
                    request.in(FoiStatus.AWAITING_REPLY, Optional.empty()),
                    FoiAction.STAY_SILENT,
                    HOUSE,
                    "至%s没有收到说明。"
                            .formatted(
                                    request.awaitedUntil().map(DateText::full).orElse("")));
        }
    }

    Optional<FoiRefusal> whyNotDelay(FoiRequest request, LocalDate today) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.DELAY)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (request.clock().delay() > 0) {
            return Optional.of(FoiRefusal.DELAY_ALREADY_SET);
        }
        if (explanation(request).isEmpty()) {
            return Optional.of(FoiRefusal.REASONS_NOT_ASKED);
        }
        return today.isAfter(request.dueOn()) ? Optional.of(FoiRefusal.DELAY_TOO_LATE) : Optional.empty();
    }

    /// Sets the later date, in working days that are added to the period.
    @Transactional
    public FoiRequest delay(FoiRequestId id, int days, String why, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNotDelay(request, ledger.today()));
        int longest = settings.longestDelay();
        new Problems()
                .when(days < 1 || days > longest, "delayDays", "延迟的期限为 1 至 " + longest + " 个工作日。")
                .when(why.isBlank(), "delayReason", "请写明无法按期答复的原因。")
                .when(why.length() > LONGEST, "delayReason", "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        FoiRequest delayed = clock.counted(request.with(request.clock().delayedBy(days)));
        letters.send(
                delayed,
                FoiLetterType.DELAY_NOTICE,
                ProcedureText.delay(delayed, request.dueOn(), days, why),
                List.of(),
                ledger.actor(who, delayed));
        ledger.write(
                delayed,
                FoiAction.DELAY,
                who,
                "说明的理由合理，但无法按期答复，最迟答复日由%s延至%s。原因：%s"
                        .formatted(DateText.full(request.dueOn()), DateText.full(delayed.dueOn()), why.strip()));
        return delayed;
    }

    /// Whether the applicant was asked, and had the time to answer.
    boolean wasAsked(FoiRequest request) {
        return store.find(request.id()).flatMap(ReasonsStore.Asked::endedOn).isPresent();
    }

    /// What the applicant said, if anything.
    Optional<String> explanation(FoiRequest request) {
        return store.find(request.id())
                .filter(asked -> asked.words().length > 0)
                .map(asked -> sealing.openReasons(asked.words()));
    }

    private static void text(String value, String field, String sentence) {
        new Problems()
                .when(value.isBlank(), field, sentence)
                .when(value.length() > LONGEST, field, "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
    }
}
