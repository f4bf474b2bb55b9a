package gongkai.foundation.worklist;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.SampleOrgan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A city with two bureaus and a kind of matter that no room has: the worklist must not know the rooms.
@Component
class WorkWorld {
    static final OrganId CITY = OrganId.of("workcity");
    static final OrganId BUREAU = OrganId.of("workbureau");
    static final OrganId OTHER = OrganId.of("workother");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final String KIND = "fake";
    static final String PASSWORD = "a long password";

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Organs organs;
    private final Accounts accounts;
    private final JdbcClient db;
    private final List<Notice> told = new ArrayList<>();
    private final List<AuditEntry> recorded = new ArrayList<>();

    WorkWorld(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Organs organs,
            Accounts accounts,
            JdbcClient db) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.organs = organs;
        this.accounts = accounts;
        this.db = db;
    }

    @EventListener
    void hear(Noticeable event) {
        told.addAll(event.notices());
    }

    @EventListener
    void hear(Audited event) {
        recorded.add(event.auditEntry());
    }

    List<Notice> told() {
        return List.copyOf(told);
    }

    List<AuditEntry> recorded() {
        return List.copyOf(recorded);
    }

    void forget() {
        told.clear();
        recorded.clear();
    }

    record People(
            Person.Staff officer,
            Person.Staff second,
            Person.Staff head,
            Person.Staff supervisor,
            Person.Staff stranger) {}

    People enter() {
        organs.enter(SampleOrgan.government(CITY.value()));
        organs.enter(SampleOrgan.department(BUREAU.value(), CITY.value()));
        organs.enter(SampleOrgan.department(OTHER.value(), CITY.value()));
        db.sql(
                        "insert into organ.inner_unit (organ, place, name, functions, telephone, head) values (:organ, 1, '养老科', '', '', '')")
                .param("organ", BUREAU.value())
                .update();
        return new People(
                staff("wofficer", "周敏", BUREAU, Role.OFFICER),
                staff("wsecond", "沈青", BUREAU, Role.OFFICER),
                staff("whead", "陈立", BUREAU, Role.HEAD),
                staff("wsupervisor", "郑明镜", CITY, Role.SUPERVISOR),
                staff("wstranger", "何远", OTHER, Role.OFFICER));
    }

    private Person.Staff staff(String account, String name, OrganId organ, Role role) {
        return accounts.enterStaff(account, name, organ, PASSWORD, List.of(new Person.Grant(role, organ)));
    }

    static LocalDate due(int days) {
        return WorkCalendar.standard().addWorkingDays(MONDAY, days);
    }

    /// A matter received on Monday with so many working days.
    static WorkState matter(long number, OrganId organ, int days) {
        return state(number, organ, Turn.OURS, MONDAY, Optional.of(due(days)), Optional.empty());
    }

    static WorkState state(
            long number,
            OrganId organ,
            Turn turn,
            LocalDate started,
            Optional<LocalDate> due,
            Optional<LocalDate> closed) {
        return new WorkState(
                KIND,
                number,
                "F" + number,
                "第" + number + "件事",
                organ,
                turn == Turn.DONE ? "已办结" : "待办理",
                turn,
                started,
                started,
                due,
                closed,
                "/console/supervision");
    }

    /// The room of the matter says how it stands.
    void say(WorkState state) {
        WorkChanged event = () -> state;
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    void done(WorkState open, LocalDate on) {
        say(state(open.matter(), open.organ(), Turn.DONE, open.startedOn(), open.dueOn(), Optional.of(on)));
    }
}
