package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.util.Optional;

/// A part of the library that others follow or copy. What is empty narrows nothing.
public record DocumentSet(Optional<OrganId> organ, Optional<DocumentKind> kind, Optional<ColumnId> column) {
    /// The whole library.
    public static final DocumentSet ALL = new DocumentSet(Optional.empty(), Optional.empty(), Optional.empty());

    public static DocumentSet of(OrganId organ) {
        return new DocumentSet(Optional.of(organ), Optional.empty(), Optional.empty());
    }

    public static DocumentSet of(DocumentKind kind) {
        return new DocumentSet(Optional.empty(), Optional.of(kind), Optional.empty());
    }

    public static DocumentSet of(ColumnId column) {
        return new DocumentSet(Optional.empty(), Optional.empty(), Optional.of(column));
    }
}
