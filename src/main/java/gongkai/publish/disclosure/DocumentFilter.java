package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.util.ArrayList;
import java.util.Optional;

/// Which of the published documents are asked for. What is empty narrows nothing.
///
/// @param year the year of publication
public record DocumentFilter(
        Optional<OrganId> organ, Optional<DocumentKind> kind, Optional<Integer> year, Optional<Validity> validity) {
    /// All that is open.
    public static final DocumentFilter ALL =
            new DocumentFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static DocumentFilter of(OrganId organ) {
        return new DocumentFilter(Optional.of(organ), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static DocumentFilter of(DocumentKind kind) {
        return new DocumentFilter(Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty());
    }

    /// The address of the list as it is narrowed.
    public String path() {
        var parts = new ArrayList<String>();
        organ.ifPresent(value -> parts.add("organ=" + value));
        kind.ifPresent(value -> parts.add("kind=" + value.name()));
        year.ifPresent(value -> parts.add("year=" + value));
        validity.ifPresent(value -> parts.add("validity=" + value.name()));
        return "/publish/documents" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /// The list of what it lets through, the newest first.
    Listing listing() {
        return Listing.ALL.of(organ).kind(kind).year(year).validity(validity);
    }
}
