package gongkai.publish.sitecolumn;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs on columns: add, change, move, assign, close. Each is one transaction with its history and its record.
@Service
public class ColumnKeeping {
    private static final int LONGEST_NAME = 40;

    private final ColumnStore store;
    private final Columns columns;
    private final ColumnContents contents;
    private final ColumnWatch watch;
    private final Organs organs;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ColumnKeeping(
            ColumnStore store,
            Columns columns,
            ColumnContents contents,
            ColumnWatch watch,
            Organs organs,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.columns = columns;
        this.contents = contents;
        this.watch = watch;
        this.organs = organs;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Sets up an organ's home before it publishes anything.
    @Transactional
    public void settle(OrganId organ, Person person) {
        begin(organ, person);
        columns.settle(organ);
    }

    /// Adds a column. Its own organ looks after it until it is assigned.
    @Transactional
    public ColumnId add(OrganId organ, Optional<ColumnId> parent, ColumnDraft draft, Person person) {
        var tree = begin(organ, person);
        var problems = new Problems();
        checkParent(tree, parent, 1, problems);
        checkNeighbours(tree, parent, draft, Optional.empty(), problems);
        problems.refuseIfAny(ColumnRefusal.COLUMN_INCOMPLETE);
        var id = store.insert(
                organ, parent, Optional.empty(), draft, new ColumnKeeper(organ, "", ""), LocalDate.now(clock));
        tell(
                id,
                organ,
                person,
                "添加栏目",
                "“%s”，%s".formatted(draft.name(), draft.type().label()));
        return id;
    }

    /// Gives a column another name, type, description or interval. Of a fixed part the name and the type stay.
    @Transactional
    public void change(ColumnId id, int version, ColumnDraft draft, Person person) {
        var column = get(id);
        var tree = begin(column.organ(), person);
        requireOpen(column);
        boolean renamed = !column.name().equals(draft.name()) || column.type() != draft.type();
        if (column.type().isFixed() && renamed) {
            throw Refusal.of(ColumnRefusal.COLUMN_IS_FIXED);
        }
        var problems = new Problems();
        checkNeighbours(tree, column.parent(), draft, Optional.of(id), problems);
        problems.refuseIfAny(ColumnRefusal.COLUMN_INCOMPLETE);
        requireSame(store.describe(id, version, draft));
        tell(id, column.organ(), person, "修改栏目", changes(column, draft));
        watch.look(column.organ());
    }

    private static String changes(SiteColumn before, ColumnDraft after) {
        var said = new StringBuilder();
        if (!before.name().equals(after.name())) {
            said.append("名称由“%s”改为“%s”；".formatted(before.name(), after.name()));
        }
        if (before.type() != after.type()) {
            said.append(
                    "类型由%s改为%s；".formatted(before.type().label(), after.type().label()));
        }
        if (!before.everyDays().equals(after.everyDays())) {
            said.append("更新周期改为%s；"
                    .formatted(
                            after.everyDays().map(days -> "每 " + days + " 天内").orElse("随产生随更新")));
        }
        return said.isEmpty() ? "“%s”的说明".formatted(before.name()) : said.substring(0, said.length() - 1);
    }

    /// Puts a column beneath another, or at the top; what stands beneath it goes with it.
    @Transactional
    public void move(ColumnId id, int version, Optional<ColumnId> parent, int place, Person person) {
        var column = get(id);
        var tree = begin(column.organ(), person);
        requireOpen(column);
        if (column.type().isFixed()) {
            throw Refusal.of(ColumnRefusal.COLUMN_IS_FIXED);
        }
        parent.flatMap(tree::find).filter(to -> tree.isWithin(to, id)).ifPresent(to -> {
            throw refusal(ColumnRefusal.COLUMN_BENEATH_ITSELF, "parent");
        });
        var problems = new Problems().when(place < 1 || place > 999, "place", "排列次序在 1 到 999 之间，小的排在前面。");
        checkParent(tree, parent, tree.height(id), problems);
        checkName(tree, parent, column.name(), Optional.of(id), "parent", problems);
        problems.refuseIfAny(ColumnRefusal.COLUMN_INCOMPLETE);
        requireSame(store.move(id, version, parent, place));
        String to = parent.flatMap(tree::find)
                .map(each -> "“" + each.name() + "”之下")
                .orElse("最上一级");
        tell(id, column.organ(), person, "移动栏目", "“%s”移到%s".formatted(column.name(), to));
        watch.look(column.organ());
    }

    /// 栏目维护责任: says which organ, unit and person look after the column.
    @Transactional
    public void assign(ColumnId id, int version, ColumnKeeper keeper, Person person) {
        var column = get(id);
        begin(column.organ(), person);
        requireOpen(column);
        boolean known = organs.find(keeper.organ()).filter(Organ::isActive).isPresent();
        new Problems()
                .when(!known, "keeper", "没有找到这个责任单位，或者它已经撤销，请另选。")
                .when(keeper.unit().length() > LONGEST_NAME, "unit", "责任科室不超过 40 个字。")
                .when(keeper.person().length() > LONGEST_NAME, "person", "责任人不超过 40 个字。")
                .refuseIfAny(ColumnRefusal.COLUMN_INCOMPLETE);
        requireSame(store.assign(id, version, keeper));
        tell(
                id,
                column.organ(),
                person,
                "分解栏目责任",
                "“%s”由%s%s%s负责"
                        .formatted(
                                column.name(), organs.get(keeper.organ()).shortName(), keeper.unit(), keeper.person()));
        watch.look(column.organ());
    }

    /// Closes a column: an empty one, or one whose documents another goes on with. Nothing stands beneath it
    /// any more.
    @Transactional
    public void close(ColumnId id, int version, Optional<ColumnId> successor, Person person) {
        var column = get(id);
        var tree = begin(column.organ(), person);
        requireOpen(column);
        if (column.type().isFixed()) {
            throw Refusal.of(ColumnRefusal.COLUMN_IS_FIXED);
        }
        var heir = successor
                .flatMap(tree::find)
                .filter(to ->
                        to.isOpen() && to.type().takesDocuments() && !to.id().equals(id));
        if (successor.isPresent() && heir.isEmpty()) {
            throw Refusal.of(
                    ColumnRefusal.COLUMN_INCOMPLETE,
                    List.of(new FieldProblem("successor", "接续的栏目要是同一机关正在使用、可以放信息的栏目，请另选。")));
        }
        boolean empty =
                contents.of(List.of(tree.scopeOf(column))).values().stream().allMatch(content -> content.count() == 0);
        if (!tree.children(id).isEmpty() || (!empty && heir.isEmpty())) {
            throw refusal(ColumnRefusal.COLUMN_NOT_EMPTY, "successor");
        }
        requireSame(store.close(id, version, LocalDate.now(clock), successor));
        tell(
                id,
                column.organ(),
                person,
                "关闭栏目",
                "“%s”%s"
                        .formatted(
                                column.name(),
                                heir.map(to -> "，由“" + to.name() + "”接续").orElse("")));
        watch.look(column.organ());
    }

    private SiteColumn get(ColumnId id) {
        return store.find(id).orElseThrow(() -> Refusal.of(ColumnRefusal.UNKNOWN_COLUMN));
    }

    /// The tree as it is, nobody else changing it until this transaction is over.
    private ColumnTree begin(OrganId organ, Person person) {
        policy.require(person, Act.MANAGE_COLUMNS, organ);
        if (!organs.get(organ).isActive()) {
            throw Refusal.of(ColumnRefusal.HOME_WITHOUT_ORGAN);
        }
        columns.settle(organ);
        store.holdSite(organ);
        return columns.tree(organ);
    }

    private static void checkParent(ColumnTree tree, Optional<ColumnId> parent, int height, Problems problems) {
        var above = parent.flatMap(tree::find);
        boolean fit = above.filter(SiteColumn::isOpen)
                .filter(column -> !column.type().isFixed() || column.type() == ColumnType.STATUTORY)
                .isPresent();
        int depth = above.map(column -> tree.above(column).size() + 1).orElse(0);
        problems.when(parent.isPresent() && !fit, "parent", "这个栏目之下不能再设栏目，请另选上级栏目。")
                .when(
                        depth + height > ColumnTree.DEEPEST,
                        "parent",
                        "栏目最多 %d 级，请另选上级栏目。".formatted(ColumnTree.DEEPEST));
    }

    private static void checkNeighbours(
            ColumnTree tree, Optional<ColumnId> parent, ColumnDraft draft, Optional<ColumnId> own, Problems problems) {
        checkName(tree, parent, draft.name(), own, "name", problems);
        var other = tree.gatherer(draft.type()).filter(column -> !own.equals(Optional.of(column.id())));
        boolean item = draft.type() == ColumnType.ITEM;
        problems.when(
                draft.gathers() && !item && other.isPresent(),
                "gathers",
                "没有选栏目的%s已经列在“%s”，请先在那里取消。"
                        .formatted(
                                draft.type().label(),
                                other.map(SiteColumn::name).orElse("")));
    }

    private static void checkName(
            ColumnTree tree,
            Optional<ColumnId> parent,
            String name,
            Optional<ColumnId> own,
            String field,
            Problems problems) {
        var neighbours = parent.map(tree::children).orElseGet(tree::roots);
        boolean taken = neighbours.stream()
                .anyMatch(column -> column.name().equals(name) && !own.equals(Optional.of(column.id())));
        problems.when(taken, field, "同一级已经有名为“%s”的栏目。".formatted(name));
    }

    private static void requireOpen(SiteColumn column) {
        if (!column.isOpen()) {
            throw Refusal.of(ColumnRefusal.COLUMN_CLOSED);
        }
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw Refusal.of(ColumnRefusal.COLUMN_CHANGED_MEANWHILE);
        }
    }

    private static Refusal refusal(ColumnRefusal code, String field) {
        return Refusal.of(code, List.of(new FieldProblem(field, code.message())));
    }

    private void tell(ColumnId id, OrganId organ, Person person, String what, String detail) {
        Instant now = clock.instant();
        String actor = policy.actor(person, Act.MANAGE_COLUMNS, organ);
        store.append(id, new ColumnEvent(now, actor, what, detail));
        events.publishEvent(new ColumnChanged(id, organ, now, actor, what, detail));
    }
}
