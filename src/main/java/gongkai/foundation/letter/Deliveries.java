package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 送达: what happened to a letter on its way, and the day it was delivered.
///
/// 送达之日 is the earliest day that is proved: the first opening in the house; the day the chosen mail server took the
/// e-mail (a setting); the day on the post's return receipt; the day on the 送达回证. Posting alone proves nothing. The
/// periods for review and suit run from then (条例第五十一条; 行政复议法第二十条: 自知道之日起).
@Service
public class Deliveries {
    private static final int LONGEST = 200;

    private final LetterStore store;
    private final Policy policy;
    private final LetterSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final UnservedLetters unserved;
    private final LetterSubjects subjects;

    Deliveries(
            LetterStore store,
            Policy policy,
            LetterSettings settings,
            ApplicationEventPublisher events,
            Clock clock,
            UnservedLetters unserved,
            LetterSubjects subjects) {
        this.unserved = unserved;
        this.subjects = subjects;
        this.store = store;
        this.policy = policy;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Why this cannot be recorded of the letter; empty when it can.
    public Optional<LetterRefusal> whyNot(Letter letter, DeliveryAction action) {
        if (LetterStatus.TRANSITIONS.allows(letter.status(), action)) {
            return action == DeliveryAction.VOID && matterStandsOn(letter)
                    ? Optional.of(LetterRefusal.MATTER_STANDS_ON_IT)
                    : Optional.empty();
        }
        return Optional.of(
                switch (letter.status()) {
                    case VOID -> LetterRefusal.LETTER_IS_VOID;
                    case DELIVERED -> LetterRefusal.ALREADY_DELIVERED;
                    case SENT -> LetterRefusal.ON_ITS_WAY;
                    case ISSUED, RETURNED -> LetterRefusal.NOT_SENT_YET;
                });
    }

    private boolean matterStandsOn(Letter letter) {
        return subjects.of(letter).filter(each -> !each.mayBeVoid(letter)).isPresent();
    }

    /// What happened to a letter, oldest first.
    @Transactional(readOnly = true)
    public List<DeliveryLine> list(LetterId id) {
        return store.listDeliveries(id);
    }

    /// The addressee opened it: noted the first time. Whoever calls has made sure that it is the addressee.
    @Transactional
    public void opened(Letter letter, Person who) {
        if (letter.status() == LetterStatus.VOID || store.happened(letter.id(), DeliveryAction.OPEN)) {
            return;
        }
        Letter now = lock(letter.id());
        if (now.status() != LetterStatus.VOID && !store.happened(letter.id(), DeliveryAction.OPEN)) {
            String how = who instanceof Person.Member ? "登录账号查看" : "凭编号和查询码查看";
            write(now, new DeliveryProof.Opened(LocalDate.now(clock), how), who.actor());
        }
    }

    /// Records what an officer knows of the delivery.
    @Transactional
    public void record(LetterId id, DeliveryProof proof, Person.Staff who) {
        Letter letter = lock(id);
        policy.require(who, Act.RECORD_DELIVERY, letter.organ());
        whyNot(letter, proof.action()).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        check(letter, proof).refuseIfAny(LetterRefusal.DELIVERY_INCOMPLETE);
        write(letter, proof, policy.actor(who, Act.RECORD_DELIVERY, letter.organ()));
    }

    /// Makes a letter void before it was delivered; its number stays used.
    @Transactional
    public void makeVoid(LetterId id, String reason, Person.Staff who) {
        Letter letter = lock(id);
        policy.require(who, Act.RECORD_DELIVERY, letter.organ());
        whyNot(letter, DeliveryAction.VOID).ifPresent(refusal -> {
            throw Refusal.of(refusal);
        });
        new Problems()
                .when(reason.isBlank(), "reason", "请写明作废的理由。")
                .when(reason.length() > LONGEST, "reason", "理由不超过 200 个字。")
                .refuseIfAny(LetterRefusal.DELIVERY_INCOMPLETE);
        write(
                letter,
                DeliveryAction.VOID,
                LocalDate.now(clock),
                "作废理由：" + reason.strip(),
                policy.actor(who, Act.RECORD_DELIVERY, letter.organ()));
    }

    /// A mail server took the letter over. It counts only where the addressee had chosen e-mail.
    void emailAccepted(LetterId id, LocalDate on, String receipt) {
        byNotice(id, new DeliveryProof.EmailAccepted(on, "对方邮件服务器的回复：" + receipt, settings.emailDelivers()));
    }

    void emailFailed(LetterId id, LocalDate on, String reason) {
        byNotice(id, new DeliveryProof.EmailFailed(on, "原因：" + reason));
    }

    private void byNotice(LetterId id, DeliveryProof proof) {
        store.lock(id)
                .filter(Letter::byEmail)
                .filter(letter -> LetterStatus.TRANSITIONS.allows(letter.status(), proof.action()))
                .ifPresent(letter -> write(letter, proof, "system"));
    }

    private Letter lock(LetterId id) {
        return store.lock(id).orElseThrow(() -> Refusal.of(LetterRefusal.LETTER_NOT_FOUND));
    }

    private void write(Letter letter, DeliveryProof proof, String actor) {
        write(letter, proof.action(), proof.on(), proof.words(), actor);
    }

    private void write(Letter letter, DeliveryAction action, LocalDate on, String words, String actor) {
        var now = clock.instant();
        LetterStatus after =
                LetterStatus.TRANSITIONS.next(letter.status(), action).orElseThrow();
        store.append(letter.id(), new DeliveryLine(now, action, on, actor, words));
        store.move(letter.id(), after, deliveredOn(letter, after, action, on));
        unserved.moved(letter, after);
        events.publishEvent(
                new LetterChanged(letter.id(), letter.organ().value(), letter.name(), action, on, now, actor));
    }

    /// The earliest proved day; what proves nothing leaves it as it is.
    private static Optional<LocalDate> deliveredOn(
            Letter letter, LetterStatus after, DeliveryAction action, LocalDate on) {
        if (after != LetterStatus.DELIVERED) {
            return Optional.empty();
        }
        return switch (action) {
            case OPEN, EMAIL_DELIVER, SIGN, HAND_OVER, FAX ->
                Optional.of(letter.deliveredOn().filter(on::isAfter).orElse(on));
            case EMAIL_SEND, EMAIL_FAIL, POST, RETURN, REFUSE, VOID -> letter.deliveredOn();
        };
    }

    private Problems check(Letter letter, DeliveryProof proof) {
        var problems = new Problems()
                .when(proof.on().isBefore(letter.signedOn()), "on", "不能早于文书的成文日期。")
                .when(proof.on().isAfter(LocalDate.now(clock)), "on", "不能晚于今天。");
        switch (proof) {
            case DeliveryProof.Posted(LocalDate on, String parcel) -> text(problems, parcel, "parcel", "请填写挂号邮件号码。");
            case DeliveryProof.SignedFor(LocalDate on, String by) -> {
                text(problems, by, "receiver", "请填写签收人姓名。");
                problems.when(
                        store.listDeliveries(letter.id()).stream()
                                .filter(line -> line.action() == DeliveryAction.POST)
                                .allMatch(line -> line.on().isAfter(on)),
                        "on",
                        "不能早于交邮的日期。");
            }
            case DeliveryProof.HandedOver(LocalDate on, String receiver) ->
                text(problems, receiver, "receiver", "请填写签收人姓名。");
            case DeliveryProof.Faxed(LocalDate on, String confirmed) ->
                text(problems, confirmed, "receiver", "请填写传真号码和确认收到的人。");
            case DeliveryProof.Returned(LocalDate on, String reason) -> text(problems, reason, "reason", "请填写退回的原因。");
            case DeliveryProof.Refused(LocalDate on, String reason) -> text(problems, reason, "reason", "请填写拒收的情况。");
            case DeliveryProof.Opened opened -> {}
            case DeliveryProof.EmailAccepted accepted -> {}
            case DeliveryProof.EmailFailed failed -> {}
        }
        return problems;
    }

    private static void text(Problems problems, String value, String field, String sentence) {
        problems.when(value.isBlank(), field, sentence).when(value.length() > LONGEST, field, "不超过 200 个字。");
    }
}
