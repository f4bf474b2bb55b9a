package gongkai.publish.disclosure;

import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import gongkai.publish.sitecolumn.ColumnType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which kinds of documents a column gathers by itself: what was published without a column stands somewhere all the
/// same.
final class ColumnKinds {
    private ColumnKinds() {}

    static Set<DocumentKind> of(ColumnType type) {
        return switch (type) {
            case NEWS -> EnumSet.of(DocumentKind.NEWS);
            case NOTICE -> EnumSet.of(DocumentKind.ANNOUNCEMENT);
            case POLICY ->
                EnumSet.of(DocumentKind.RULES, DocumentKind.NORMATIVE_DOCS, DocumentKind.OTHER_DOCS, DocumentKind.PLAN);
            case INTERPRETATION -> EnumSet.of(DocumentKind.INTERPRETATION);
            case BASICS -> EnumSet.of(DocumentKind.ORGANISATION);
            case GUIDE -> EnumSet.of(DocumentKind.DISCLOSURE_GUIDE);
            case SYSTEM -> EnumSet.of(DocumentKind.DISCLOSURE_SYSTEM);
            case ANNUAL_REPORT -> EnumSet.of(DocumentKind.ANNUAL_REPORT);
            case OTHER, STATUTORY, ITEM, ON_REQUEST -> EnumSet.noneOf(DocumentKind.class);
        };
    }

    /// The type of column that gathers a kind.
    static Optional<ColumnType> gathering(DocumentKind kind) {
        return Arrays.stream(ColumnType.values())
                .filter(type -> of(type).contains(kind))
                .findFirst();
    }

    /// The kinds that serve an item of 条例第二十条 unless a document says otherwise.
    static Set<DocumentKind> serving(StatutoryItem item) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.item() == item)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
    }

    static Optional<StatutoryItem> item(ColumnScope scope) {
        return scope.item().map(number -> StatutoryItem.values()[number - 1]);
    }

    /// Whether documents of this column, kind and item stand in a column.
    static boolean isIn(ColumnScope scope, Optional<ColumnId> column, DocumentKind kind, Optional<StatutoryItem> item) {
        var its = item(scope);
        boolean placed = column.filter(scope.placedIn()::contains).isPresent();
        boolean gathered = column.isEmpty()
                && scope.gathers().filter(type -> of(type).contains(kind)).isPresent();
        boolean serving = its.isPresent() && its.get() == item.orElse(kind.item());
        return placed || gathered || serving;
    }
}
