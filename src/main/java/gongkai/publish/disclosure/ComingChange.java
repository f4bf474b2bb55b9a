package gongkai.publish.disclosure;

import java.time.LocalDate;

/// What a document that has not taken effect yet will do to another one, on its day, by itself.
///
/// @param document the one it is done to
/// @param by the one that does it
/// @param validity what the document is from that day on
/// @param on the first day it is so
public record ComingChange(
        long id, DocumentId document, DocumentId by, Validity validity, Relation relation, LocalDate on) {

    /// As it is called before the day: 将废止, or 将被废止 when it is told of the other side.
    public String label(DocumentId own) {
        return "将" + (own.equals(by) ? relation.label() : relation.reverseLabel());
    }
}
