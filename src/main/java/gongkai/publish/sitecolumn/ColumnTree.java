package gongkai.publish.sitecolumn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of one organ in their order, the closed ones too.
public final class ColumnTree {
    /// How deep columns may stand.
    static final int DEEPEST = 4;

    private static final Comparator<SiteColumn> ORDER = Comparator.comparing(SiteColumn::place)
            .thenComparing(column -> column.id().value());

    private final Map<ColumnId, SiteColumn> columns = new LinkedHashMap<>();

    ColumnTree(List<SiteColumn> all) {
        all.stream().sorted(ORDER).forEach(column -> columns.put(column.id(), column));
    }

    /// A column and how deep it stands, 1 at the top.
    public record Placed(SiteColumn column, int depth) {}

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    public Optional<SiteColumn> find(ColumnId id) {
        return Optional.ofNullable(columns.get(id));
    }

    /// The open columns from top to bottom, each before those beneath it.
    public List<Placed> listOpen() {
        var placed = new ArrayList<Placed>();
        roots().forEach(root -> place(root, 1, placed));
        return placed;
    }

    private void place(SiteColumn column, int depth, List<Placed> placed) {
        placed.add(new Placed(column, depth));
        children(column.id()).forEach(child -> place(child, depth + 1, placed));
    }

    /// The open columns at the top.
    public List<SiteColumn> roots() {
        return columns.values().stream()
                .filter(column -> column.isOpen() && column.parent().isEmpty())
                .toList();
    }

    /// The open columns right beneath one.
    public List<SiteColumn> children(ColumnId id) {
        return columns.values().stream()
                .filter(column ->
                        column.isOpen() && column.parent().filter(id::equals).isPresent())
                .toList();
    }

    public List<SiteColumn> listClosed() {
        return columns.values().stream().filter(column -> !column.isOpen()).toList();
    }

    /// The way down to a column, beginning at the top, without the column itself.
    public List<SiteColumn> above(SiteColumn column) {
        var way = new ArrayList<SiteColumn>();
        var here = column.parent().flatMap(this::find);
        while (here.isPresent()) {
            way.addFirst(here.get());
            here = here.get().parent().flatMap(this::find);
        }
        return way;
    }

    /// Whether a column is another one or stands beneath it.
    boolean isWithin(SiteColumn column, ColumnId other) {
        return column.id().equals(other)
                || above(column).stream().map(SiteColumn::id).anyMatch(other::equals);
    }

    /// An open column and all open ones beneath it.
    public List<SiteColumn> withBeneath(SiteColumn column) {
        return listOpen().stream()
                .map(Placed::column)
                .filter(each -> isWithin(each, column.id()))
                .toList();
    }

    /// How many levels a column has beneath it, itself counted.
    int height(ColumnId id) {
        return 1
                + children(id).stream()
                        .mapToInt(child -> height(child.id()))
                        .max()
                        .orElse(0);
    }

    /// The open column that goes on with a closed one; the column itself while it is open.
    public Optional<SiteColumn> heirOf(ColumnId id) {
        var here = find(id);
        while (here.isPresent() && !here.get().isOpen()) {
            here = here.get().closing().flatMap(SiteColumn.Closing::successor).flatMap(this::find);
        }
        return here;
    }

    /// The open column of a type that gathers what has no column of its own.
    public Optional<SiteColumn> gatherer(ColumnType type) {
        return columns.values().stream()
                .filter(column -> column.isOpen() && column.gathers() && column.type() == type)
                .findFirst();
    }

    /// The column of an item of 条例第二十条.
    public Optional<SiteColumn> item(int number) {
        return columns.values().stream()
                .filter(column -> column.isOpen()
                        && column.item().filter(item -> item == number).isPresent())
                .findFirst();
    }

    /// What stands in a column: what was placed in it or in one it goes on with, and what it gathers.
    public ColumnScope scopeOf(SiteColumn column) {
        var ids = columns.values().stream()
                .filter(each -> heirOf(each.id())
                        .map(SiteColumn::id)
                        .filter(column.id()::equals)
                        .isPresent())
                .map(SiteColumn::id)
                .toList();
        return new ColumnScope(
                column.id(),
                ids,
                column.organ(),
                column.gathers() ? Optional.of(column.type()) : Optional.empty(),
                column.item());
    }
}
