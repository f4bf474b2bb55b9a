package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 认领、退回、移交: in whose hands a matter is within its organ.
@Service
public class WorkHolding {
    static final int LONGEST_REASON = 200;

    private final WorkLedger ledger;
    private final WorkKinds kinds;
    private final Colleagues colleagues;
    private final Policy policy;
    private final WorkNotices notices;
    private final ApplicationEventPublisher events;

    WorkHolding(
            WorkLedger ledger,
            WorkKinds kinds,
            Colleagues colleagues,
            Policy policy,
            WorkNotices notices,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.policy = policy;
        this.notices = notices;
        this.events = events;
    }

    /// Why this person cannot claim the item, if so.
    Optional<ErrorCode> whyNotClaim(WorkItem item, Person.Staff who) {
        var state = item.state();
        if (state.turn() == Turn.DONE) {
            return Optional.of(WorkRefusal.WORK_DONE);
        }
        if (!colleagues.mayHandle(who, kinds.get(state.kind()), state.organ())) {
            return Optional.of(IdentityRefusal.NOT_YOURS);
        }
        return switch (item.holder()) {
            case Holder.Colleague colleague -> Optional.of(WorkRefusal.ALREADY_CLAIMED);
            case Holder.Pool pool -> Optional.empty();
            case Holder.Unit unit -> Optional.empty();
        };
    }

    /// Which items of a page this person can claim. Where they may act is asked once, not for every row.
    Predicate<WorkItem> claimable(Person.Staff who) {
        var takes = policy.where(who, Act.TAKE_WORK);
        var handles = new HashMap<String, Set<OrganId>>();
        return item -> !(item.holder() instanceof Holder.Colleague)
                && item.state().turn() != Turn.DONE
                && takes.contains(item.state().organ())
                && handles.computeIfAbsent(
                                item.state().kind(),
                                kind -> policy.where(who, kinds.get(kind).handling()))
                        .contains(item.state().organ());
    }

    /// Takes the matter in hand. Of two who claim it at once, the second is told.
    @Transactional
    public void claim(String kind, long matter, Person.Staff who) {
        var row = ledger.lockFor(who, Act.TAKE_WORK, kind, matter);
        if (!colleagues.mayHandle(who, kinds.get(kind), row.state().organ())) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
        if (row.holder() instanceof Holder.Colleague) {
            throw Refusal.of(WorkRefusal.ALREADY_CLAIMED);
        }
        ledger.write(
                row.heldBy(new Holder.Colleague(who.id(), who.name()), ledger.now()),
                WorkEvent.What.CLAIMED,
                who,
                Act.TAKE_WORK,
                "由%s承办。".formatted(who.name()));
    }

    /// Why this person cannot give the item back, if so.
    static Optional<ErrorCode> whyNotGiveBack(WorkItem item, Person.Staff who) {
        return item.holder().is(who.id()) ? Optional.empty() : Optional.of(WorkRefusal.NOT_HELD_BY_YOU);
    }

    /// Puts the matter back into the organ's pool.
    @Transactional
    public void giveBack(String kind, long matter, String reason, Person.Staff who) {
        var row = ledger.lockFor(who, Act.TAKE_WORK, kind, matter);
        if (!row.holder().is(who.id())) {
            throw Refusal.of(WorkRefusal.NOT_HELD_BY_YOU);
        }
        String why = reason(reason, "giveBackReason");
        ledger.write(
                row.heldBy(Holder.POOL, ledger.now()),
                WorkEvent.What.GIVEN_BACK,
                who,
                Act.TAKE_WORK,
                "退回待认领。原因：" + why);
    }

    /// Why this person cannot hand the item over, if so: who has it may, and who presides over the organ's work.
    Optional<ErrorCode> whyNotHandOver(WorkItem item, Person.Staff who) {
        var organ = item.state().organ();
        if (item.state().turn() == Turn.DONE) {
            return Optional.of(WorkRefusal.WORK_DONE);
        }
        boolean may = item.holder().is(who.id()) || policy.may(who, Act.SUPERVISE_WORK, organ);
        return may && policy.may(who, Act.TAKE_WORK, organ)
                ? Optional.empty()
                : Optional.of(WorkRefusal.NOT_HELD_BY_YOU);
    }

    /// Gives the matter to a colleague who may handle it, or to an inner unit.
    ///
    /// @param to the key of a holder
    @Transactional
    public void handOver(String kind, long matter, String to, String reason, Person.Staff who) {
        var row = ledger.lockFor(who, Act.TAKE_WORK, kind, matter);
        var organ = row.state().organ();
        if (!row.holder().is(who.id()) && !policy.may(who, Act.SUPERVISE_WORK, organ)) {
            throw Refusal.of(WorkRefusal.NOT_HELD_BY_YOU);
        }
        var next = colleagues.find(to, kinds.get(kind), organ);
        var why = reason.strip();
        new Problems()
                .when(next.isEmpty(), "to", "请选择本单位有权办理这类事项的同事，或者内设机构。")
                .when(next.filter(row.holder()::equals).isPresent(), "to", "事项已经由其承办，请选择其他人员或者内设机构。")
                .when(why.isEmpty(), "handOverReason", "请写明移交的原因。")
                .when(why.length() > LONGEST_REASON, "handOverReason", "原因不超过 200 个字。")
                .refuseIfAny(WorkRefusal.WORK_INCOMPLETE);
        var after = row.heldBy(next.orElseThrow(), ledger.now());
        ledger.write(
                after,
                WorkEvent.What.HANDED_OVER,
                who,
                Act.TAKE_WORK,
                "由%s移交给%s。原因：%s".formatted(row.holder().label(), next.get().label(), why));
        if (!after.holder().is(who.id())) {
            events.publishEvent(new WorkTold(List.of(notices.handedOver(after, who.name(), why))));
        }
    }

    static String reason(String typed, String field) {
        String why = typed.strip();
        new Problems()
                .when(why.isEmpty(), field, "请写明原因。")
                .when(why.length() > LONGEST_REASON, field, "原因不超过 200 个字。")
                .refuseIfAny(WorkRefusal.WORK_INCOMPLETE);
        return why;
    }
}
