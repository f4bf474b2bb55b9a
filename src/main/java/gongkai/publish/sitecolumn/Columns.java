package gongkai.publish.sitecolumn;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The columns of the house, for other rooms.
@Service
@Transactional(readOnly = true)
public class Columns {
    private final ColumnStore store;
    private final Organs organs;
    private final Clock clock;

    Columns(ColumnStore store, Organs organs, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.clock = clock;
    }

    public Optional<SiteColumn> find(ColumnId id) {
        return store.find(id);
    }

    /// The column named in an address; refuses when there is none.
    public SiteColumn get(String id) {
        return ColumnId.parse(id).flatMap(store::find).orElseThrow(() -> Refusal.of(ColumnRefusal.UNKNOWN_COLUMN));
    }

    /// How many columns of all organs are read as pages: the open ones, but not the way to a request.
    public int countRead() {
        return store.countRead();
    }

    /// The same, organ by organ.
    public List<SiteColumn> listRead(int from, int most) {
        return store.listRead(from, most);
    }

    /// The day the newest column was opened.
    public Optional<LocalDate> lastOpenedOn() {
        return store.lastOpenedOn();
    }

    /// The columns of an organ; none before it has published anything.
    public ColumnTree tree(OrganId organ) {
        return new ColumnTree(store.list(organ));
    }

    /// The parts an organ's home has by law, whether or not it has published anything yet.
    public List<FixedPart> listFixed(Organ organ) {
        return FixedParts.of(organ).stream()
                .map(part -> new FixedPart(part.type(), part.name(), part.description()))
                .toList();
    }

    /// What a form offers when a document of the organ is to be placed: the open columns that take documents,
    /// each with its way from the top, in the order of the tree.
    public List<ColumnChoice> choices(OrganId organ) {
        var tree = tree(organ);
        return tree.listOpen().stream()
                .map(ColumnTree.Placed::column)
                .filter(column -> column.type().takesDocuments())
                .map(column -> new ColumnChoice(
                        column.id(),
                        tree.above(column).stream()
                                .findFirst()
                                .map(SiteColumn::name)
                                .orElse(""),
                        column.name(),
                        way(tree, column)))
                .toList();
    }

    /// Whether a document of the organ may be placed there.
    public boolean takes(ColumnId id, OrganId organ) {
        return store.find(id)
                .filter(column -> column.isOpen()
                        && column.organ().equals(organ)
                        && column.type().takesDocuments())
                .isPresent();
    }

    /// Sets up the home of an organ with its fixed parts, if it has none yet. Whoever publishes has one.
    @Transactional
    public void settle(OrganId organ) {
        if (store.isSettled(organ)) {
            return;
        }
        Organ its = organs.get(organ);
        LocalDate today = LocalDate.now(clock);
        if (!store.enterSite(organ, today)) {
            return;
        }
        var keeper = new ColumnKeeper(organ, "", "");
        for (FixedParts.Part part : FixedParts.of(its)) {
            var made = store.insert(organ, Optional.empty(), Optional.empty(), draft(part), keeper, today);
            if (part.type() == ColumnType.STATUTORY) {
                FixedParts.items()
                        .forEach(item -> store.insert(
                                organ, Optional.of(made), Optional.of(item.item()), draft(item), keeper, today));
            }
        }
    }

    private static ColumnDraft draft(FixedParts.Part part) {
        return new ColumnDraft(
                part.name(), part.type(), part.description(), List.of(), Optional.empty(), true, part.place());
    }

    static String way(ColumnTree tree, SiteColumn column) {
        var way = new StringBuilder();
        tree.above(column).forEach(each -> way.append(each.name()).append(" / "));
        return way.append(column.name()).toString();
    }
}
