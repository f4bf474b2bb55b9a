package gongkai.answer.foi;

import gongkai.foundation.attachment.AttachmentId;
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
import java.util.ArrayList;
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

/// From an application form to requests: 一事一申请, confirmation where the channel needs one (条例第三十一条), and
/// the same text of the same asker is one request.
@Service
class FoiFilings {
    private static final int LONGEST = 200;

    private final FoiFilingStore store;
    private final FoiFilingRooms rooms;
    private final FoiIntake intake;
    private final Policy policy;
    private final Organs organs;
    private final Periods periods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiFilings(
            FoiFilingStore store,
            FoiFilingRooms rooms,
            FoiIntake intake,
            Policy policy,
            Organs organs,
            Periods periods,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.intake = intake;
        this.policy = policy;
        this.organs = organs;
        this.periods = periods;
        this.events = events;
        this.clock = clock;
    }

    /// What came of a form.
    ///
    /// @param requests its requests, in order; none while it waits
    /// @param waiting the paper that waits for confirmation
    record Outcome(List<FoiRequest> requests, Optional<FoiFiling> waiting) {
        Outcome {
            requests = List.copyOf(requests);
        }

        FoiRequest first() {
            return requests.getFirst();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Takes a form in. Sent again it answers as the first time.
    @Transactional
    Outcome file(FilingOrder order, Person who) {
        if (order.isPlain()) {
            return new Outcome(List.of(receive(order.first(), who, "")), Optional.empty());
        }
        var filing = store.open(
                order.first().submission(), today().plusDays(rooms.settings().draftDays()));
        return switch (filing.state()) {
            case TAKEN -> new Outcome(requestsOf(filing), Optional.empty());
            case WAITING, UNREACHED -> new Outcome(List.of(), Optional.of(filing));
            case DRAFT -> {
                hold(filing);
                yield order.waits()
                        ? new Outcome(List.of(), Optional.of(await(filing, order, who)))
                        : new Outcome(take(filing, order, who), Optional.empty());
            }
        };
    }

    /// From now on its files hang on something.
    private void hold(FoiFiling filing) {
        rooms.attachments()
                .hold(store.listFiles(filing).stream().map(AttachmentId::of).toList());
    }

    List<FoiRequest> requestsOf(FoiFiling filing) {
        return store.listParts(filing).stream().map(FoiFiling.Part::request).toList();
    }

    private List<FoiRequest> take(FoiFiling filing, FilingOrder order, Person who) {
        var requests = new ArrayList<FoiRequest>();
        int all = order.matters().size();
        for (int part = 1; part <= all; part++) {
            var request = receive(order.matters().get(part - 1), who, remark(order, part, all));
            if (!requests.contains(request)) {
                requests.add(request);
            }
        }
        store.take(
                filing,
                new FoiFilingStore.Taken(
                        order.first().organ(),
                        order.first().channel(),
                        order.manner(),
                        rooms.sealing().seal(FoiFilingSealing.NEED, order.need()),
                        order.arrivedOn(),
                        order.first().receivedOn(),
                        order.confirmedBy(),
                        requests));
        return requests;
    }

    /// What the record says of how it came in: the split, the manner, the confirmation.
    private static String remark(FilingOrder order, int part, int all) {
        var remark = new StringBuilder();
        if (order.manner() == Manner.ORAL) {
            remark.append("申请人书写有困难，口头提出，由工作人员代为填写（条例第二十九条）。");
        }
        if (!order.confirmedBy().isEmpty()) {
            remark.append("%s到达，%s与申请人以%s确认。"
                    .formatted(
                            DateText.full(order.arrivedOn()),
                            DateText.full(order.first().receivedOn()),
                            order.confirmedBy()));
        }
        if (all > 1) {
            remark.append("一份申请表提出%d件事项，按照一事一申请分别登记，这是第%d件。".formatted(all, part));
        }
        return remark.toString();
    }

    /// On the website the same words of the same asker within minutes are the first request: somebody went back and
    /// pressed again, or did not see the answer.
    private FoiRequest receive(NewRequest form, Person who, String remark) {
        return same(form, who).orElseGet(() -> intake.receive(form, who, remark));
    }

    private Optional<FoiRequest> same(NewRequest form, Person who) {
        if (form.channel() != Channel.ONLINE || who instanceof Person.Staff) {
            return Optional.empty();
        }
        var account = who instanceof Person.Member member ? OptionalLong.of(member.id()) : OptionalLong.empty();
        return rooms.identity()
                .certificate(form.applicant())
                .flatMap(paper -> store.findSame(
                        paper, form, clock.instant().minus(rooms.settings().sameWithin())))
                .filter(found -> found.citizen().equals(account))
                .filter(found -> rooms.access().applicant(found).equals(form.applicant()));
    }

    private FoiFiling await(FoiFiling filing, FilingOrder order, Person who) {
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
        var filing = waiting(id, who);
        var organ = filing.organ().orElseThrow();
        var arrivedOn = filing.arrivedOn().orElseThrow();
        new Problems()
                .when(on.isAfter(today()), "confirmedOn", "确认的日期不能晚于今天。")
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
        var requests = take(filing, order, filing.citizen().isPresent() ? member(filing) : who);
        var taken = store.find(id).orElseThrow();
        publish(
                taken,
                organ,
                Optional.of(today()),
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
        var filing = waiting(id, who);
        new Problems()
                .when(words.isBlank(), "words", "请写明怎样联系过、结果如何。")
                .when(words.length() > LONGEST, "words", "不超过 200 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.unreached(filing, words.strip());
        var ended = store.find(id).orElseThrow();
        publish(ended, filing.organ().orElseThrow(), Optional.of(today()), who, "联系不上申请人", words.strip());
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

    private FoiFiling waiting(long id, Person.Staff who) {
        var filing = store.lock(id)
                .filter(found -> found.number().isPresent())
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(who, Act.HANDLE_REQUEST, filing.organ().orElseThrow());
        if (filing.state() != FilingState.WAITING) {
            throw Refusal.of(FoiIntakeRefusal.ALREADY_CONFIRMED);
        }
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
