package gongkai.publish.sitecolumn;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.Worklist;
import gongkai.publish.sitecolumn.page.ColumnListPage;
import gongkai.publish.sitecolumn.page.ColumnPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the pages of columns show.
@Component
class ColumnPages {
    /// A longer list of organs is not offered to choose from; one types.
    private static final int MOST_ORGANS = 200;

    private final Columns columns;
    private final ColumnStore store;
    private final ColumnWatch watch;
    private final ColumnSettings settings;
    private final Worklist worklist;
    private final Organs organs;
    private final Policy policy;

    ColumnPages(
            Columns columns,
            ColumnStore store,
            ColumnWatch watch,
            ColumnSettings settings,
            Worklist worklist,
            Organs organs,
            Policy policy) {
        this.columns = columns;
        this.store = store;
        this.watch = watch;
        this.settings = settings;
        this.worklist = worklist;
        this.organs = organs;
        this.policy = policy;
    }

    ColumnListPage list(Frames frames, Person.Staff me, Organ organ) {
        var tree = columns.tree(organ.id());
        var reviews = watch.reviews(organ.id());
        return new ColumnListPage(
                frames.console("栏目", Crumb.here("栏目")),
                organs(policy.where(me, Act.MANAGE_COLUMNS).stream()
                        .map(organs::get)
                        .toList()),
                organ.id().value(),
                organ.name(),
                !tree.isEmpty(),
                veto(reviews),
                reviews.stream().map(review -> row(tree, review)).toList(),
                tree.listClosed().stream().map(column -> closed(tree, column)).toList());
    }

    private ColumnListPage.Row row(ColumnTree tree, ColumnReview review) {
        var column = review.column();
        return new ColumnListPage.Row(
                column.name(),
                deskPath(column.id()),
                tree.above(column).size() + 1,
                column.type().label(),
                keeper(column.keeper()),
                watch.interval(column),
                review.content().count(),
                review.content().newest().map(DateText::full).orElse("—"),
                review.state().label(),
                review.state().tone(),
                review.dueOn().map(DateText::full).orElse(""));
    }

    private ColumnListPage.Row closed(ColumnTree tree, SiteColumn column) {
        return new ColumnListPage.Row(
                column.name(),
                deskPath(column.id()),
                1,
                column.type().label(),
                keeper(column.keeper()),
                "",
                0,
                column.closing().map(end -> DateText.full(end.on())).orElse(""),
                tree.heirOf(column.id()).map(heir -> "由“" + heir.name() + "”接续").orElse("没有接续的栏目"),
                "",
                "");
    }

    private List<ColumnListPage.Veto> veto(List<ColumnReview> reviews) {
        long first = count(reviews, ColumnState.STALE, true);
        long others = count(reviews, ColumnState.STALE, false);
        long empty = reviews.stream()
                .filter(review -> review.state() == ColumnState.EMPTY)
                .count();
        return List.of(
                new ColumnListPage.Veto("动态要闻、通知公告、政策文件类栏目超期未更新", first, settings.vetoNews()),
                new ColumnListPage.Veto("其他栏目超期未更新", others, settings.vetoOthers()),
                new ColumnListPage.Veto("空白栏目", empty, settings.vetoEmpty()));
    }

    private static long count(List<ColumnReview> reviews, ColumnState state, boolean first) {
        return reviews.stream()
                .filter(review -> review.state() == state && review.isOfTheFirstThree() == first)
                .count();
    }

    /// The form of a new column.
    ColumnPage anew(Frames frames, Organ organ, Map<String, String> typed, Problems problems) {
        String title = "添加栏目";
        return new ColumnPage(
                frames.console(title, Crumb.of("栏目", listPath(organ.id())), Crumb.here(title)),
                title,
                ColumnDeskController.LIST + "/new",
                organ.id().value(),
                true,
                false,
                "",
                List.of(Fact.wide("所属机关", organ.name())),
                typed,
                choices(columns.tree(organ.id()), Optional.empty()),
                Optional.empty(),
                List.of(),
                problems);
    }

    ColumnPage page(Frames frames, SiteColumn column, Map<String, String> typed, Problems problems) {
        var tree = columns.tree(column.organ());
        return new ColumnPage(
                frames.console(column.name(), Crumb.of("栏目", listPath(column.organ())), Crumb.here(column.name())),
                column.name(),
                deskPath(column.id()),
                column.organ().value(),
                column.isOpen(),
                column.type().isFixed(),
                column.path(),
                facts(tree, column),
                typed,
                choices(tree, Optional.of(column)),
                worklist.partOf(ColumnReminder.KIND, column.id().value()),
                store.listEvents(column.id()).reversed().stream()
                        .map(ColumnPages::moment)
                        .toList(),
                problems);
    }

    private List<Fact> facts(ColumnTree tree, SiteColumn column) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("所属机关", organs.get(column.organ()).name()));
        facts.add(Fact.of("位置", Columns.way(tree, column)));
        facts.add(Fact.of("类型", column.type().label()));
        facts.add(Fact.of("责任", keeper(column.keeper())));
        facts.add(Fact.of("更新周期", watch.interval(column)));
        facts.add(Fact.of("设立日期", DateText.full(column.openedOn())));
        watch.reviews(column.organ()).stream()
                .filter(review -> review.column().id().equals(column.id()))
                .forEach(review -> {
                    facts.add(Fact.of("信息数", "%,d 条".formatted(review.content().count())));
                    facts.add(Fact.of("更新情况", state(review)));
                });
        column.closing()
                .ifPresent(end -> facts.add(Fact.wide(
                        "关闭",
                        DateText.full(end.on())
                                + tree.heirOf(column.id())
                                        .map(heir -> "，由“" + heir.name() + "”接续")
                                        .orElse(""))));
        return facts;
    }

    private static String state(ColumnReview review) {
        String newest = review.content()
                .newest()
                .map(day -> "，最近更新" + DateText.full(day))
                .orElse("");
        return review.state().label()
                + newest
                + review.dueOn().map(day -> "，最迟" + DateText.full(day) + "更新").orElse("");
    }

    private ColumnPage.Choices choices(ColumnTree tree, Optional<SiteColumn> own) {
        var types = Arrays.stream(ColumnType.values())
                .filter(type -> !type.isFixed())
                .map(type -> new Choice(type.name(), type.label()))
                .toList();
        var parents = tree.listOpen().stream()
                .filter(placed -> placed.depth() < ColumnTree.DEEPEST)
                .map(ColumnTree.Placed::column)
                .filter(column -> !column.type().isFixed() || column.type() == ColumnType.STATUTORY)
                .filter(column ->
                        own.filter(each -> tree.isWithin(column, each.id())).isEmpty())
                .map(column -> new Choice(column.id().toString(), Columns.way(tree, column)))
                .toList();
        var heirs = tree.listOpen().stream()
                .map(ColumnTree.Placed::column)
                .filter(column -> column.type().takesDocuments())
                .filter(column ->
                        own.filter(each -> each.id().equals(column.id())).isEmpty())
                .map(column -> new Choice(column.id().toString(), Columns.way(tree, column)))
                .toList();
        return new ColumnPage.Choices(types, parents, organs(organs.listActive()), heirs);
    }

    private static List<Choice> organs(List<Organ> all) {
        var active =
                all.stream().filter(Organ::isActive).limit(MOST_ORGANS + 1L).toList();
        return active.size() > MOST_ORGANS
                ? List.of()
                : active.stream()
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList();
    }

    /// Who looks after it, in one line.
    String keeper(ColumnKeeper keeper) {
        return String.join(
                " ",
                Stream.of(organs.find(keeper.organ()).map(Organ::shortName).orElse(""), keeper.unit(), keeper.person())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Moment moment(ColumnEvent event) {
        return new Moment(
                DateText.full(event.at().atZone(ReplayClock.ZONE).toLocalDate()),
                event.what() + "，" + event.actor().replaceFirst("^\\S+ ", ""),
                event.detail());
    }

    static String deskPath(ColumnId id) {
        return ColumnDeskController.LIST + "/" + id;
    }

    static String listPath(OrganId organ) {
        return ColumnDeskController.LIST + "?organ=" + organ;
    }
}
