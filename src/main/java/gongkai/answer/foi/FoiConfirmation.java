package gongkai.answer.foi;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganSucceeded;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Papers that count from the day both sides confirm (条例第三十一条): they wait, are confirmed, or nobody is reached.
@Service
class FoiConfirmation {
    private static final int LONGEST = 200;

    private final FoiFilingStore store;
    private final FoiFilingRooms rooms;
    private final FoiRegistration registration;
    private final Policy policy;
    private final Organs organs;
    private final Periods periods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiConfirmation(
            FoiFilingStore store,
            FoiFilingRooms rooms,
            FoiRegistration registration,
            Policy policy,
            Organs organs,
            Periods periods,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.registration = registration;
        this.policy = policy;
        this.organs = organs;
        this.periods = periods;
        this.events = events;
        this.clock = clock;
    }

    FoiFiling await(FoiFiling filing, FilingOrder order, Person who) {
        var organ = order.first().organ();
        if (who instanceof Person.Staff staff) {
            policy.require(staff, Act.HANDLE_REQUEST, organ);
        }
        if (!organs.get(organ).isActive()) {
            throw Refusal.of(FoiRefusal.RECEIVER_ABOLISHED);
        }
        var sealing = rooms.sealing();
        var waiting = store.await(
                filing,
                new FoiFilingStore.Awaited(
                        organ,
                        order.first().channel(),
                        order.manner(),
                        sealing.sealForm(order.typed()),
                        sealing.seal(FoiFilingSealing.NEED, order.need()),
                        sealing.seal(FoiFilingSealing.CODE, rooms.codes().next()),
                        order.arrivedOn(),
                        order.matters().size(),
                        who instanceof Person.Member member ? OptionalLong.of(member.id()) : OptionalLong.empty()));
        publish(
                waiting,
                organ,
                Optional.empty(),
                who,
                "申请到达，待确认",
                waiting.channel().rule());
        return waiting;
    }

    /// 双方确认: the day of confirmation is the day of receipt.
    ///
    /// @param by how, in words: 电话
    @Transactional
    List<FoiRequest> confirm(long id, LocalDate on, String by, Person.Staff who) {
        var filing = waiting(id, FilingAction.TAKE, who);
        var organ = filing.organ().orElseThrow();
        var arrivedOn = filing.arrivedOn().orElseThrow();
        new Problems()
                .when(on.isAfter(LocalDate.now(clock)), "confirmedOn", "确认的日期不能晚于今天。")
                .when(on.isBefore(arrivedOn), "confirmedOn", "确认的日期不能早于到达的日期。")
                .when(by.isBlank(), "confirmedBy", "请选择怎样与申请人确认的。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var typed = new HashMap<>(rooms.sealing().openForm(store.formSealed(id)));
        // It may have gone to a successor since.
        typed.put("organ", organ.value());
        var form = new FoiRequestForm(typed);
        var order = new FilingOrder(
                form.requests(organs, filing.channel(), on),
                filing.manner(),
                arrivedOn,
                by,
                false,
                rooms.sealing().open(FoiFilingSealing.NEED, store.needSealed(id)),
                true,
                Map.of());
        var requests = registration.take(filing, order, filing.citizen().isPresent() ? member(filing) : who);
        var taken = store.find(id).orElseThrow();
        publish(
                taken,
                organ,
                Optional.of(LocalDate.now(clock)),
                who,
                "与申请人确认",
                "%s以%s确认，登记为%s。"
                        .formatted(
                                DateText.full(on),
                                by,
                                String.join(
                                        "、",
                                        requests.stream()
                                                .map(FoiRequest::number)
                                                .toList())));
        return requests;
    }

    /// It was filed from an account, and stays the account's.
    private static Person member(FoiFiling filing) {
        return new Person.Citizen(filing.citizen().orElseThrow(), "", "");
    }

    /// Nobody could be reached: the paper is kept, and no period runs.
    @Transactional
    void unreached(long id, String words, Person.Staff who) {
        var filing = waiting(id, FilingAction.GIVE_UP, who);
        new Problems()
                .when(words.isBlank(), "words", "请写明怎样联系过、结果如何。")
                .when(words.length() > LONGEST, "words", "不超过 200 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.unreached(filing, words.strip());
        var ended = store.find(id).orElseThrow();
        publish(ended, filing.organ().orElseThrow(), Optional.of(LocalDate.now(clock)), who, "联系不上申请人", words.strip());
    }

    /// 机构改革: what waits for confirmation waits at the successor.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (FoiFiling filing : store.moveWaiting(change.from(), change.successor())) {
            var arrivedOn = filing.arrivedOn().orElseThrow();
            events.publishEvent(new FoiFilingChanged(
                    filing,
                    change.successor(),
                    arrivedOn,
                    arrivedOn.plusDays(periods.length(StatutoryPeriod.REQUEST_CONFIRM_BY_MAIL)),
                    Optional.empty(),
                    clock.instant(),
                    change.actor(),
                    "移交来件",
                    "%s不再设置，由%s与申请人确认。".formatted(change.fromName(), change.successorName())));
        }
    }

    private FoiFiling waiting(long id, FilingAction action, Person.Staff who) {
        var filing = store.lock(id)
                .filter(found -> found.number().isPresent())
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(who, Act.HANDLE_REQUEST, filing.organ().orElseThrow());
        filing.state().after(action);
        return filing;
    }

    private void publish(
            FoiFiling filing, OrganId organ, Optional<LocalDate> closedOn, Person who, String action, String detail) {
        var arrivedOn = filing.arrivedOn().orElseThrow();
        events.publishEvent(new FoiFilingChanged(
                filing,
                organ,
                arrivedOn,
                arrivedOn.plusDays(periods.length(StatutoryPeriod.REQUEST_CONFIRM_BY_MAIL)),
                closedOn,
                clock.instant(),
                policy.actor(who, Act.HANDLE_REQUEST, organ),
                action,
                detail));
    }
}
