package gongkai.publish.syndication;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentSet;
import gongkai.publish.disclosure.DocumentSyndication;
import gongkai.publish.disclosure.SyndicatedDocument;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The parts of the library that harvesters can take: `organ.<id>`, `kind.<NAME>`, `column.<number>`. A document is in
/// as many as it has of them; none lies within another.
@Component
class OaiSets {
    private static final String ORGAN = "organ.";
    private static final String KIND = "kind.";
    private static final String COLUMN = "column.";

    private final Organs organs;
    private final Columns columns;
    private final DocumentSyndication documents;

    OaiSets(Organs organs, Columns columns, DocumentSyndication documents) {
        this.organs = organs;
        this.columns = columns;
        this.documents = documents;
    }

    /// A set and what it is called.
    record Named(String spec, String name) {}

    List<Named> list() {
        return Stream.of(
                        Arrays.stream(DocumentKind.values()).map(kind -> new Named(KIND + kind.name(), kind.label())),
                        organs.list().stream().map(organ -> new Named(ORGAN + organ.id(), organ.name())),
                        documents.listColumns().stream()
                                .map(id -> new Named(
                                        COLUMN + id,
                                        columns.find(id).map(SiteColumn::name).orElse("栏目"))))
                .flatMap(sets -> sets)
                .toList();
    }

    /// The part a spec names; empty when there is no such.
    Optional<DocumentSet> parse(String spec) {
        if (spec.startsWith(ORGAN)) {
            return Optional.of(spec.substring(ORGAN.length()))
                    .filter(OrganId::isOne)
                    .map(OrganId::of)
                    .flatMap(organs::find)
                    .map(Organ::id)
                    .map(DocumentSet::of);
        }
        if (spec.startsWith(KIND)) {
            return DocumentKind.parse(spec.substring(KIND.length())).map(DocumentSet::of);
        }
        return spec.startsWith(COLUMN)
                ? ColumnId.parse(spec.substring(COLUMN.length())).map(DocumentSet::of)
                : Optional.empty();
    }

    /// The sets a document is in.
    static List<String> of(SyndicatedDocument document) {
        var specs = new ArrayList<String>();
        specs.add(ORGAN + document.organ());
        specs.add(KIND + document.kind().name());
        document.column().ifPresent(column -> specs.add(COLUMN + column));
        return specs;
    }
}
