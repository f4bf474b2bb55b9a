package gongkai.publish.gazette;

import gongkai.publish.disclosure.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stands in issues, in its order.
@Repository
class IssueEntryStore {
    private final JdbcClient db;

    IssueEntryStore(JdbcClient db) {
        this.db = db;
    }

    List<IssueEntry> list(IssueId issue) {
        return db.sql("""
                select e.document_id, e.section, e.place, e.edition, e.title, e.number, e.organ_name, e.made_on,
                       e.standard, e.digest, w.on_day
                from gazette.entry e left join gazette.withdrawn w on w.document_id = e.document_id
                where e.issue_id = :issue
                order by e.place
                """)
                .param("issue", issue.value())
                .query(IssueEntryStore::entry)
                .list();
    }

    void add(IssueId issue, DocumentId document, GazetteSection section) {
        db.sql("""
                insert into gazette.entry (issue_id, document_id, section, place)
                select :issue, :document, :section, coalesce(max(place), 0) + 1
                from gazette.entry
                where issue_id = :issue
                on conflict (issue_id, document_id) do nothing
                """)
                .param("issue", issue.value())
                .param("document", document.value())
                .param("section", section.name())
                .update();
    }

    void put(IssueId issue, DocumentId document, GazetteSection section, int place) {
        db.sql("""
                update gazette.entry
                set section = :section, place = :place
                where issue_id = :issue and document_id = :document
                """)
                .param("issue", issue.value())
                .param("document", document.value())
                .param("section", section.name())
                .param("place", place)
                .update();
    }

    void remove(IssueId issue, DocumentId document) {
        db.sql("delete from gazette.entry where issue_id = :issue and document_id = :document")
                .param("issue", issue.value())
                .param("document", document.value())
                .update();
    }

    void print(IssueId issue, DocumentId document, IssueEntry.Printed printed) {
        db.sql("""
                update gazette.entry
                set edition = :edition, title = :title, number = :number, organ_name = :organName, made_on = :madeOn,
                    standard = :standard, digest = :digest
                where issue_id = :issue and document_id = :document
                """)
                .param("issue", issue.value())
                .param("document", document.value())
                .param("edition", printed.edition())
                .param("title", printed.title())
                .param("number", printed.number())
                .param("organName", printed.organName())
                .param("madeOn", printed.madeOn())
                .param("standard", printed.standard())
                .param("digest", printed.digest())
                .update();
    }

    /// In which issue each of these documents stands already, discarded ones left out.
    Map<DocumentId, String> issuesOf(Collection<DocumentId> documents) {
        var issues = new HashMap<DocumentId, String>();
        if (documents.isEmpty()) {
            return issues;
        }
        db.sql("""
                select e.document_id, i.year, i.number
                from gazette.entry e join gazette.issue i on i.id = e.issue_id
                where e.document_id in (:documents) and i.status <> 'DISCARDED'
                order by i.total
                """)
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(row -> {
                    issues.put(
                            DocumentId.of(row.getLong("document_id")),
                            "%d年第%d期".formatted(row.getInt("year"), row.getInt("number")));
                });
        return issues;
    }

    private static IssueEntry entry(ResultSet row, int nth) throws SQLException {
        Optional<Integer> edition = Optional.ofNullable(row.getObject("edition", Integer.class));
        Optional<IssueEntry.Printed> printed = Optional.empty();
        if (edition.isPresent()) {
            printed = Optional.of(new IssueEntry.Printed(
                    edition.get(),
                    row.getString("title"),
                    Optional.ofNullable(row.getString("number")).orElse(""),
                    row.getString("organ_name"),
                    row.getObject("made_on", LocalDate.class),
                    row.getBoolean("standard"),
                    row.getString("digest")));
        }
        return new IssueEntry(
                DocumentId.of(row.getLong("document_id")),
                GazetteSection.valueOf(row.getString("section")),
                row.getInt("place"),
                printed,
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)));
    }
}
