package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 征求意见 (条例第三十二条、第三十四条): a third party or a body that made the information too is asked in writing and has 15
/// working days from receiving the letter. The time is not counted (第三十三条第三款). Several letters may be out at once.
/// Nobody is silent who was not asked: the 15 working days end only where the delivery is proved. Until then the day
/// shown
/// is an estimate from the sending; when it is over the reply period runs on and the turn is ours.
@Service
public class FoiConsultation {
    private static final int LONGEST = 2000;
    private static final String HOUSE = "system 征求意见期满";

    private final FoiLedger ledger;
    private final FoiClock clock;
    private final ConsultationStore store;
    private final ConsultationSealing sealing;
    private final ConsultationLetters letters;

    FoiConsultation(
            FoiLedger ledger,
            FoiClock clock,
            ConsultationStore store,
            ConsultationSealing sealing,
            ConsultationLetters letters) {
        this.ledger = ledger;
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.letters = letters;
    }

    /// What is asked of whom.
    ///
    /// @param addressee the person or body that is asked
    /// @param matter the information, and what interest it may touch; never who asked for it
    public record Question(Consultation.Kind kind, String addressee, String matter) {}

    /// What they said.
    ///
    /// @param on the day the answer came
    /// @param words the reasons that were given, for the file only
    public record Answer(Consultation.Opinion opinion, LocalDate on, String words) {}

    Optional<FoiRefusal> whyNot(FoiRequest request) {
        return FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.CONSULT)
                ? Optional.empty()
                : Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
    }

    public List<Consultation> list(FoiRequestId request) {
        return store.listOf(request);
    }

    /// Sends a letter. With the first one the applicant is told that the time is not counted.
    @Transactional
    public Consultation ask(FoiRequestId id, Question question, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNot(request));
        check(question).refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        LocalDate today = ledger.today();
        LocalDate due = clock.deadlines().opinionDueOn(question.kind(), today, clock.calendar());
        var letter = store.insert(request.id(), question.kind(), sealing.seal(question), today, due);
        FoiRequest asked = clock.counted(waiting(request));
        String actor = ledger.actor(who, asked);
        letters.ask(asked, letter, question, actor);
        if (request.status() != FoiStatus.AWAITING_OPINIONS) {
            letters.tellApplicant(asked, question.kind(), actor);
        }
        ledger.write(asked, FoiAction.CONSULT, who, asked(question.kind(), request, asked));
        return letter;
    }

    private static String asked(Consultation.Kind kind, FoiRequest before, FoiRequest after) {
        String sent = "依照条例%s书面征求%s意见，".formatted(kind.article(), kind.label());
        return before.dueOn().equals(after.dueOn())
                ? sent + "最迟仍于%s前答复。".formatted(DateText.full(after.dueOn()))
                : sent
                        + "征求意见的时间不计入答复期限，最迟答复日由%s延至%s；提前收到意见的，相应提前。"
                                .formatted(DateText.full(before.dueOn()), DateText.full(after.dueOn()));
    }

    /// Notes when the letter reached them: the 15 working days run from that day.
    @Transactional
    public Consultation serve(FoiRequestId id, long consultation, LocalDate on, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        Consultation letter = open(request, consultation, FoiAction.SERVE, ConsultationAction.SERVE);
        new Problems()
                .when(on.isBefore(letter.sentOn()) || on.isAfter(ledger.today()), "servedOn", "送达的日期应当在发出之日和今天之间。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        return served(request, letter, on, ledger.actor(who, request));
    }

    /// The letter room has the proof: nobody enters it twice.
    void delivered(long consultation, LocalDate on, String actor) {
        underway(consultation, ConsultationAction.SERVE)
                .filter(letter -> !letter.receivedOn().equals(Optional.of(on)))
                .ifPresent(letter -> served(ledger.lock(letter.request()), letter, on, actor));
    }

    /// The letter was made void before it was delivered: nobody was asked, and no clock stood still for it.
    void madeVoid(long consultation, String actor) {
        underway(consultation, ConsultationAction.MAKE_VOID)
                .ifPresent(letter -> end(
                        ledger.lock(letter.request()),
                        letter.ended(Consultation.Opinion.NOT_ASKED, ledger.today()),
                        FoiAction.NOTICE_VOID,
                        actor));
    }

    /// An open letter of a request that waits for it, with the request locked.
    private Optional<Consultation> underway(long consultation, ConsultationAction action) {
        return store.find(consultation)
                .filter(found -> FoiStatus.TRANSITIONS.allows(
                        ledger.lock(found.request()).status(), FoiAction.SERVE))
                .flatMap(found -> store.find(found.id()))
                .filter(letter -> letter.may(action));
    }

    private Consultation served(FoiRequest request, Consultation letter, LocalDate on, String actor) {
        var served = letter.received(on, clock.deadlines().opinionDueOn(letter.kind(), on, clock.calendar()));
        store.update(served);
        FoiRequest after = clock.counted(waiting(request));
        ledger.write(
                after,
                FoiAction.SERVE,
                actor,
                "%s于%s收到征求意见书，应于%s前提出意见；最迟答复日为%s。"
                        .formatted(
                                letter.kind().label(),
                                DateText.full(on),
                                DateText.full(served.dueOn()),
                                DateText.full(after.dueOn())));
        return served;
    }

    /// Notes the opinion. With the last one the clock runs on.
    ///
    @Transactional
    public FoiRequest answer(FoiRequestId id, long consultation, Answer answer, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        Consultation letter = open(request, consultation, FoiAction.OPINION, ConsultationAction.ANSWER);
        var opinion = answer.opinion();
        String words = answer.words();
        new Problems()
                .when(
                        answer.on().isBefore(letter.runsFrom()) || answer.on().isAfter(ledger.today()),
                        "answeredOn",
                        "收到意见的日期应当在送达之日和今天之间。")
                .when(!Consultation.Opinion.said().contains(opinion), "opinion", "逾期未提出意见由系统在期满后记录。")
                .when(opinion.objects() && words.isBlank(), "words", "请写明对方不同意公开的理由。")
                .when(words.length() > LONGEST, "words", "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.keepWords(letter.id(), sealing.sealWords(words.strip()));
        return end(request, letter.ended(opinion, answer.on()), FoiAction.OPINION, ledger.actor(who, request));
    }

    /// Ends every delivered letter whose 15 working days have run out, each in its own transaction; safe on several
    /// servers, for
    /// each looks again under the lock of the request.
    void endRunOut(Consultation found) {
        FoiRequest request = ledger.lock(found.request());
        store.find(found.id())
                .filter(letter -> letter.may(ConsultationAction.RUN_OUT))
                .filter(letter -> letter.dueOn().isBefore(ledger.today()))
                .filter(letter -> FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.OPINION))
                .ifPresent(letter -> end(
                        request, letter.ended(Consultation.Opinion.SILENT, letter.dueOn()), FoiAction.OPINION, HOUSE));
    }

    /// The estimated day went by and nobody proved that the letter came: from now on it is the organ's turn.
    void noteUnproved(Consultation found) {
        FoiRequest request = ledger.lock(found.request());
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.DELIVERY_UNPROVED) || request.lacksProof()) {
            return;
        }
        store.find(found.id())
                .filter(letter -> letter.isUnproved(ledger.today()))
                .ifPresent(letter -> ledger.write(
                        clock.counted(waiting(request)),
                        FoiAction.DELIVERY_UNPROVED,
                        HOUSE,
                        "发给%s的征求意见书没有送达证明，不能视为逾期未提出意见；答复期限从%s的次日起继续计算，最迟于%s前答复。"
                                .formatted(
                                        letter.kind().label(),
                                        DateText.full(letter.dueOn()),
                                        DateText.full(request.dueOn()))));
    }

    private FoiRequest end(FoiRequest request, Consultation ended, FoiAction how, String actor) {
        store.update(ended);
        FoiRequest after = clock.counted(waiting(request));
        ledger.write(after, how, actor, said(ended));
        if (after.status() == FoiStatus.AWAITING_OPINIONS && openOf(request).isEmpty()) {
            FoiRequest resumed = clock.counted(request.in(FoiStatus.AWAITING_REPLY, Optional.empty()));
            ledger.write(
                    resumed,
                    FoiAction.RESUME,
                    actor,
                    "征求意见已经结束，答复期限恢复计算，最迟于%s前答复。".formatted(DateText.full(resumed.dueOn())));
            return resumed;
        }
        return after;
    }

    /// What the applicant may read: that an opinion came, not whose nor which.
    private static String said(Consultation ended) {
        if (!ended.wasAsked()) {
            return "发给%s的征求意见书没有送达，已经作废，没有因此中止计时。".formatted(ended.kind().label());
        }
        return ended.opinion().equals(Optional.of(Consultation.Opinion.SILENT))
                ? "%s在%s前没有提出意见。%s"
                        .formatted(
                                ended.kind().label(),
                                DateText.full(ended.dueOn()),
                                ended.kind().silence())
                : "收到%s的意见。".formatted(ended.kind().label());
    }

    /// Waiting for the last of the letters that are out; for nobody, while one of them lacks the proof of its delivery.
    private FoiRequest waiting(FoiRequest request) {
        var open = openOf(request);
        boolean unproved = open.stream().anyMatch(letter -> letter.isUnproved(ledger.today()));
        return open.stream()
                .map(Consultation::dueOn)
                .max(Comparator.naturalOrder())
                .map(last -> request.in(FoiStatus.AWAITING_OPINIONS, unproved ? Optional.empty() : Optional.of(last)))
                .orElse(request);
    }

    private List<Consultation> openOf(FoiRequest request) {
        return store.listOf(request.id()).stream().filter(Consultation::isOpen).toList();
    }

    private Consultation open(FoiRequest request, long id, FoiAction action, ConsultationAction of) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), action)) {
            ledger.refuse(request, Optional.of(FoiRefusal.NOT_IN_THIS_STATE));
        }
        return store.find(id)
                .filter(letter -> letter.request().equals(request.id()))
                .filter(letter -> letter.may(of))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_CONSULTATION));
    }

    private static Problems check(Question question) {
        return new Problems()
                .when(question.addressee().isBlank(), "addressee", "请填写被征求意见一方的名称或者姓名。")
                .when(question.addressee().length() > 100, "addressee", "不超过 100 个字。")
                .when(question.matter().isBlank(), "matter", "请写明征求意见的信息和可能涉及的权益。")
                .when(question.matter().length() > LONGEST, "matter", "不超过 " + LONGEST + " 个字。");
    }
}
