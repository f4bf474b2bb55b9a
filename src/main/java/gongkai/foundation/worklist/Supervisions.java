package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 督办: demand, answer, accept or send back. The matter itself goes its own way meanwhile; a supervision stays open
/// until it is answered even when the matter is done.
@Service
public class Supervisions {
    private static final int LONGEST_WORDS = 1000;
    private static final int MOST_DAYS = 60;

    private final SupervisionStore store;
    private final WorkLedger ledger;
    private final WorkNotices notices;
    private final WorkCalendars calendars;
    private final WorklistSettings settings;
    private final Policy policy;
    private final ApplicationEventPublisher events;

    Supervisions(
            SupervisionStore store,
            WorkLedger ledger,
            WorkNotices notices,
            WorkCalendars calendars,
            WorklistSettings settings,
            Policy policy,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.notices = notices;
        this.calendars = calendars;
        this.settings = settings;
        this.policy = policy;
        this.events = events;
    }

    /// Why this matter cannot be supervised now, if so.
    Optional<ErrorCode> whyNotDemand(WorkState state) {
        if (state.kind().equals(Supervision.KIND)) {
            return Optional.of(WorkRefusal.SUPERVISION_NOT_SUPERVISED);
        }
        if (state.turn() == Turn.DONE) {
            return Optional.of(WorkRefusal.WORK_DONE);
        }
        return store.hasOpen(state.kind(), state.matter())
                ? Optional.of(WorkRefusal.SUPERVISION_OPEN)
                : Optional.empty();
    }

    /// Demands an answer within so many working days.
    @Transactional
    public Supervision demand(String kind, long matter, String words, int days, Person.Staff who) {
        var row = ledger.lockFor(who, Act.SUPERVISE_WORK, kind, matter);
        whyNotDemand(row.state()).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        String demand = words.strip();
        new Problems()
                .when(demand.isEmpty(), "demand", "请写明督办的要求。")
                .when(demand.length() > LONGEST_WORDS, "demand", "督办要求不超过 1000 个字。")
                .when(days < 1 || days > MOST_DAYS, "days", "答复期限在 1 至 60 个工作日之间。")
                .refuseIfAny(WorkRefusal.WORK_INCOMPLETE);
        var asked = ask(row, who.organ(), Optional.of(who.id()), who.name(), demand, days);
        var after = row.supervisedOnce(ledger.now());
        ledger.write(after, WorkEvent.What.SUPERVISED, who, Act.SUPERVISE_WORK, words(asked));
        publish(asked, row.state().title(), policy.actor(who, Act.SUPERVISE_WORK, asked.organ()), demand);
        events.publishEvent(new WorkTold(notices.supervised(after, asked)));
        return asked;
    }

    /// Demands in the house's own name, at the end of the ladder.
    @Transactional(propagation = Propagation.MANDATORY)
    void demandByItself(ItemRow row, OrganId byOrgan) {
        String demand = "已超过办理期限 %d 个工作日仍未办结，请说明原因、目前进展和办结时间。".formatted(settings.superviseAfter());
        var asked = ask(row, byOrgan, Optional.empty(), WorkLedger.HOUSE, demand, settings.answerDays());
        var after = row.supervisedOnce(ledger.now());
        ledger.writeOwn(after, WorkEvent.What.SUPERVISED, words(asked));
        publish(asked, row.state().title(), WorkLedger.HOUSE, demand);
        events.publishEvent(new WorkTold(notices.supervised(after, asked)));
    }

    private Supervision ask(
            ItemRow row, OrganId byOrgan, Optional<Long> byStaff, String byName, String demand, int days) {
        LocalDate today = today();
        return store.insert(new Supervision(
                0,
                row.state().kind(),
                row.state().matter(),
                row.state().organ(),
                byOrgan,
                byStaff,
                byName,
                demand,
                today,
                days,
                today,
                calendars.current().addWorkingDays(today, days),
                SupervisionStatus.ASKED,
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty()));
    }

    private static String words(Supervision asked) {
        return "%s，%s前答复：%s".formatted(asked.number(), DateText.full(asked.dueOn()), asked.demand());
    }

    /// Why this person cannot take the action, if so.
    Optional<ErrorCode> whyNot(Supervision supervision, SupervisionAction action, Person.Staff who) {
        boolean may = switch (action) {
            case ANSWER -> policy.may(who, Act.TAKE_WORK, supervision.organ());
            case ACCEPT, SEND_BACK, WITHDRAW -> policy.may(who, Act.SUPERVISE_WORK, supervision.byOrgan());
            case MOVE -> false;
        };
        if (!may) {
            return Optional.of(IdentityRefusal.NOT_YOURS);
        }
        if (!SupervisionStatus.TRANSITIONS.allows(supervision.status(), action)) {
            return Optional.of(WorkRefusal.SUPERVISION_NOT_IN_THIS_STATE);
        }
        boolean own = supervision
                .answeredBy()
                .filter(answered -> answered == who.id())
                .isPresent();
        return own && (action == SupervisionAction.ACCEPT || action == SupervisionAction.SEND_BACK)
                ? Optional.of(WorkRefusal.NOT_YOUR_OWN_ANSWER)
                : Optional.empty();
    }

    private Supervision lock(long id, SupervisionAction action, Person.Staff who) {
        var supervision = store.lock(id).orElseThrow(() -> Refusal.of(WorkRefusal.UNKNOWN_SUPERVISION));
        whyNot(supervision, action, who).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return supervision;
    }

    /// The organ answers in words.
    @Transactional
    public void answer(long id, String answer, Person.Staff who) {
        var supervision = lock(id, SupervisionAction.ANSWER, who);
        String words = checked(answer, "answer", "请写明答复：原因、目前进展和办结时间。");
        var after = supervision.answered(words, new Supervision.Person(Optional.of(who.id()), who.name()), today());
        write(after, WorkEvent.What.ANSWERED, who, Act.TAKE_WORK, words);
        events.publishEvent(new WorkTold(List.of(notices.answered(after))));
    }

    /// The answer will do.
    @Transactional
    public void accept(long id, Person.Staff who) {
        var supervision = lock(id, SupervisionAction.ACCEPT, who);
        var after = supervision.closed(SupervisionStatus.ACCEPTED, "", today());
        write(after, WorkEvent.What.ACCEPTED, who, Act.SUPERVISE_WORK, "答复已经审核通过。");
        events.publishEvent(new WorkTold(List.of(notices.judged(after, who.name(), "审核通过，督办办结。"))));
    }

    /// The answer will not do; there is as much time again.
    @Transactional
    public void sendBack(long id, String why, Person.Staff who) {
        var supervision = lock(id, SupervisionAction.SEND_BACK, who);
        String words = checked(why, "verdict", "请写明退回的原因。");
        LocalDate today = today();
        var after = supervision.sentBack(words, today, calendars.current().addWorkingDays(today, supervision.days()));
        write(after, WorkEvent.What.SENT_BACK, who, Act.SUPERVISE_WORK, words);
        events.publishEvent(new WorkTold(List.of(notices.judged(after, who.name(), "退回重新答复：" + words))));
    }

    /// Takes the demand back.
    @Transactional
    public void withdraw(long id, String why, Person.Staff who) {
        var supervision = lock(id, SupervisionAction.WITHDRAW, who);
        String words = checked(why, "withdrawal", "请写明撤销的原因。");
        var after = supervision.closed(SupervisionStatus.WITHDRAWN, words, today());
        write(after, WorkEvent.What.WITHDRAWN, who, Act.SUPERVISE_WORK, words);
    }

    private static String checked(String typed, String field, String empty) {
        String words = typed.strip();
        new Problems()
                .when(words.isEmpty(), field, empty)
                .when(words.length() > LONGEST_WORDS, field, "不超过 1000 个字。")
                .refuseIfAny(WorkRefusal.WORK_INCOMPLETE);
        return words;
    }

    private void write(Supervision after, WorkEvent.What what, Person.Staff who, Act act, String words) {
        store.update(after);
        var matter = ledger.lock(after.kind(), after.matter()).state();
        ledger.note(matter, what, who, act, after.number() + "：" + words);
        publish(after, matter.title(), policy.actor(who, act, after.organ()), words);
    }

    /// Writes what changed without anybody's word: another organ, another day.
    void rewrite(Supervision after, String actor, String words) {
        store.update(after);
        publish(after, ledger.lock(after.kind(), after.matter()).state().title(), actor, words);
    }

    private void publish(Supervision supervision, String title, String actor, String detail) {
        events.publishEvent(SupervisionChanged.of(supervision, title, ledger.now(), actor, detail));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), ReplayClock.ZONE);
    }
}
