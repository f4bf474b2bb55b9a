package gongkai.foundation.organ;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// 机构改革: set up, rename, merge, split, abolish, move. An order takes effect today or on a day to come; on that day
/// it is checked again, because the tree may have changed. Who may order it is decided by who calls.
@Service
public class OrganReform {
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORT = 40;

    private final Organs organs;
    private final OrganStore store;
    private final ReformStore orders;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OrganReform(
            Organs organs,
            OrganStore store,
            ReformStore orders,
            Regions regions,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.organs = organs;
        this.store = store;
        this.orders = orders;
        this.regions = regions;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Why it cannot be done, if it were to take effect on that day; what is planned until then is taken into account.
    /// Today only what is counts: a reform done now cannot rest on one that has not been done.
    public Optional<OrganRefusal> whyNot(Reform reform, LocalDate on) {
        boolean later = on.isAfter(LocalDate.now(clock));
        return ReformEffects.whyNot(later ? treeOn(on) : organs.tree(), reform);
    }

    /// Orders a reform. What is for today is done now.
    ///
    /// @param basis the document that decided it, 文号
    @Transactional
    public void order(Reform reform, LocalDate effectiveOn, String basis, String actor) {
        LocalDate today = LocalDate.now(clock);
        check(reform, effectiveOn, basis, today).refuseIfAny(OrganRefusal.REFORM_INCOMPLETE);
        store.lockList();
        organs.changed();
        whyNot(reform, effectiveOn).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        if (effectiveOn.isAfter(today)) {
            orders.insert(reform, effectiveOn, basis.strip(), actor, clock.instant(), ReformStore.State.PLANNED);
            note(treeOn(effectiveOn), reform, actor, "预定" + reform.action().label(), effectiveOn, basis);
        } else {
            orders.insert(reform, effectiveOn, basis.strip(), actor, clock.instant(), ReformStore.State.DONE);
            apply(reform, effectiveOn, basis.strip(), actor);
        }
    }

    private static Problems check(Reform reform, LocalDate effectiveOn, String basis, LocalDate today) {
        var problems = new Problems()
                .when(effectiveOn.isBefore(today), "effectiveOn", "生效日期是今天或者以后的一天，不能早于今天。")
                .when(basis.isBlank(), "basis", "请填写依据，例如机构改革方案或者批复的文号。")
                .when(basis.length() > LONGEST_BASIS, "basis", "依据不超过 200 个字。");
        switch (reform) {
            case Reform.SetUp setUp -> {
                checkNames(problems, setUp.organ().name(), setUp.organ().shortName());
                setUp.organ()
                        .profile()
                        .check()
                        .list()
                        .forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            }
            case Reform.Rename rename -> checkNames(problems, rename.name(), rename.shortName());
            case Reform.Move move -> {}
            case Reform.Ending ending -> {}
        }
        return problems;
    }

    private static void checkNames(Problems problems, String name, String shortName) {
        problems.when(name.isBlank(), "name", "请填写机关的全称。")
                .when(name.length() > LONGEST_NAME, "name", "机关名称不超过 100 个字。")
                .when(shortName.isBlank(), "shortName", "请填写机关的简称。")
                .when(shortName.length() > LONGEST_SHORT, "shortName", "简称不超过 40 个字。");
    }

    /// What was ordered and waits for its day, in the order in which it will happen.
    @Transactional(readOnly = true)
    public List<PlannedReform> listPlanned() {
        return orders.listPlanned();
    }

    /// A planned reform in one sentence.
    public String sentence(PlannedReform planned) {
        return ReformEffects.sentence(
                organs.tree(), treeOn(planned.effectiveOn()), planned.reform(), planned.effectiveOn(), planned.basis());
    }

    /// Takes an order back before its day.
    @Transactional
    public void cancel(long id, String actor) {
        var planned = orders.take(id).orElseThrow(() -> Refusal.of(OrganRefusal.UNKNOWN_REFORM));
        orders.settle(id, ReformStore.State.CANCELLED);
        note(
                treeOn(planned.effectiveOn()),
                planned.reform(),
                actor,
                "取消预定的" + planned.reform().action().label(),
                planned.effectiveOn(),
                planned.basis());
    }

    /// Does what has become due. Each order is a transaction of its own, and done once however often this is called;
    /// what cannot be done stays in the list with the reason.
    ///
    /// @return how many took effect
    public int runDue() {
        int done = 0;
        for (long id : orders.listDue(LocalDate.now(clock))) {
            done += Boolean.TRUE.equals(transactions.execute(transaction -> runOne(id))) ? 1 : 0;
        }
        return done;
    }

    private boolean runOne(long id) {
        var planned = orders.take(id);
        if (planned.isEmpty()) {
            return false;
        }
        var order = planned.get();
        store.lockList();
        organs.changed();
        var reason = ReformEffects.whyNot(organs.tree(), order.reform());
        if (reason.isPresent()) {
            orders.block(id, reason.get());
            return false;
        }
        orders.settle(id, ReformStore.State.DONE);
        apply(order.reform(), order.effectiveOn(), order.basis(), order.actor());
        return true;
    }

    private void apply(Reform reform, LocalDate on, String basis, String actor) {
        Instant now = clock.instant();
        OrganTree before = organs.tree();
        var changed = ReformEffects.changed(before, reform, on, basis);
        store.put(changed);
        OrganTree after = before.with(changed);
        store.append(ReformEffects.lines(before, after, reform, changed).stream()
                .map(line ->
                        new OrganEvent(line.organ(), now, on, line.action(), line.before(), line.after(), basis, actor))
                .toList());
        note(after, reform, actor, reform.action().label(), on, basis);
        organs.changed();
        if (reform instanceof Reform.Ending ending) {
            regions.handOver(ending.subject(), ending.heir());
            events.publishEvent(succeeded(after, ending, on, basis, actor, now));
        }
    }

    private static OrganSucceeded succeeded(
            OrganTree tree, Reform.Ending ending, LocalDate on, String basis, String actor, Instant at) {
        return new OrganSucceeded(
                ending.subject(),
                ReformEffects.names(tree, List.of(ending.subject())),
                ending.heir(),
                ReformEffects.names(tree, List.of(ending.heir())),
                ending.successors(),
                ending.action(),
                on,
                basis,
                actor,
                at);
    }

    private void note(OrganTree after, Reform reform, String actor, String what, LocalDate on, String basis) {
        String sentence = ReformEffects.sentence(organs.tree(), after, reform, on, basis.strip());
        events.publishEvent(OrganChanged.of(reform.subject(), clock.instant(), actor, what, sentence));
    }

    /// The tree as it will be on a day, if what is planned until then can be done.
    private OrganTree treeOn(LocalDate day) {
        OrganTree tree = organs.tree();
        for (PlannedReform planned : orders.listPlanned()) {
            if (!planned.effectiveOn().isAfter(day)
                    && ReformEffects.whyNot(tree, planned.reform()).isEmpty()) {
                tree = tree.with(ReformEffects.changed(tree, planned.reform(), planned.effectiveOn(), planned.basis()));
            }
        }
        return tree;
    }

    /// How an organ ended, in a sentence for the public: 已于2026年3月1日并入某某局。
    public static String endSentence(Organ.Abolition end, String successors) {
        String on = "已于" + DateText.full(end.on());
        return switch (end.how()) {
            case MERGE -> on + "并入" + successors + "。";
            case SPLIT -> on + "分设为" + successors + "。";
            default -> on + "撤销，职责由" + successors + "承接。";
        };
    }
}
