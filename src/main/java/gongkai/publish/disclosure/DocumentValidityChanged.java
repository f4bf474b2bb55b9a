package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A document ceased to bind or was amended; it stays open to readers. Rooms that cite documents hear it: what
/// rests on this one has to be looked at again.
///
/// @param validity what it is from now on
/// @param on since when
/// @param basis by what, in words
/// @param by the document that did it, when it is open here
public record DocumentValidityChanged(
        DocumentId id,
        OrganId organ,
        Validity validity,
        LocalDate on,
        String basis,
        Optional<DocumentId> by,
        Instant at,
        String actor)
        implements Audited, Searchable {
    /// Whether the document no longer binds.
    public boolean isEnd() {
        return !validity.isBinding();
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at, actor, action().label() + "文件", "disclosure:" + id, organ.value(), words(on, validity, basis));
    }

    /// How it stands in the record and in the document's history.
    static String words(LocalDate on, Validity validity, String basis) {
        return "自%s起%s，依据：%s".formatted(DateText.full(on), validity.isBinding() ? "修改" : validity.label(), basis);
    }

    DocumentAction action() {
        return ValidityWriting.actionOf(validity);
    }

    @Override
    public String source() {
        return DocumentSource.NAME;
    }

    @Override
    public String sourceId() {
        return id.toString();
    }
}
