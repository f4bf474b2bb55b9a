package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.time.Instant;
import java.util.Optional;

/// A document as those see it who copy the library. Of one that was withdrawn they learn only that it was, and when.
///
/// @param changedAt when what is told of it last changed
/// @param open the document; empty when it was withdrawn
public record SyndicatedDocument(
        DocumentId id,
        OrganId organ,
        DocumentKind kind,
        Optional<ColumnId> column,
        Instant publishedAt,
        Instant changedAt,
        Optional<PublishedDocument> open) {}
