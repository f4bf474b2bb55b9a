package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ReportJson;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.publish.disclosure.DocumentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Figures as they were laid down, accepted, published.
@Repository
class WrittenFigureStore {
    /// What figures are kept.
    enum Kind {
        /// Its own, with what was corrected.
        OWN,
        /// With those of the organs below it.
        TOTAL,
        /// As they were accepted last: what the organ above adds up.
        ACCEPTED
    }

    private final JdbcClient db;

    WrittenFigureStore(JdbcClient db) {
        this.db = db;
    }

    void put(long report, Kind kind, ReportTables tables) {
        db.sql("""
                insert into reportwriting.figures (report_id, kind, tables)
                values (:report, :kind, :tables)
                on conflict (report_id, kind) do update set tables = excluded.tables
                """)
                .param("report", report)
                .param("kind", kind.name())
                .param("tables", text(tables))
                .update();
    }

    Optional<ReportTables> find(long report, Kind kind) {
        return db.sql("select tables from reportwriting.figures where report_id = :report and kind = :kind")
                .param("report", report)
                .param("kind", kind.name())
                .query((row, number) -> tables(row.getString("tables")))
                .optional();
    }

    /// What was accepted last of each of these organs.
    Map<OrganId, ReportTables> listAccepted(Collection<OrganId> organs, int year) {
        var accepted = new HashMap<OrganId, ReportTables>();
        db.sql("""
                select report.organ, figures.tables
                from reportwriting.report
                join reportwriting.figures on figures.report_id = report.id and figures.kind = 'ACCEPTED'
                where report.year = :year and report.organ = any(:organs)
                """)
                .param("year", year)
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .query(row -> {
                    accepted.put(OrganId.of(row.getString("organ")), tables(row.getString("tables")));
                });
        return accepted;
    }

    /// Lays down what of the organs below enters the figures.
    void putParts(long report, Map<OrganId, ReportTables> parts) {
        db.sql("delete from reportwriting.part where report_id = :report")
                .param("report", report)
                .update();
        parts.forEach((organ, tables) -> db.sql("""
                        insert into reportwriting.part (report_id, organ, tables)
                        values (:report, :organ, :tables)
                        """)
                .param("report", report)
                .param("organ", organ.value())
                .param("tables", text(tables))
                .update());
    }

    Map<OrganId, ReportTables> listParts(long report) {
        var parts = new LinkedHashMap<OrganId, ReportTables>();
        db.sql("select organ, tables from reportwriting.part where report_id = :report order by organ")
                .param("report", report)
                .query(row -> {
                    parts.put(OrganId.of(row.getString("organ")), tables(row.getString("tables")));
                });
        return parts;
    }

    /// An edition as it was published.
    ///
    /// @param own without what the organs below sent
    record Edition(int number, ReportTables own, ReportTables tables, String reason, DocumentId document, Instant at) {}

    void insertEdition(long report, Edition edition) {
        db.sql("""
                insert into reportwriting.edition (report_id, number, own, tables, reason, document, published_at)
                values (:report, :number, :own, :tables, :reason, :document, :at)
                """)
                .param("report", report)
                .param("number", edition.number())
                .param("own", text(edition.own()))
                .param("tables", text(edition.tables()))
                .param("reason", edition.reason())
                .param("document", edition.document().value())
                .param("at", Timestamp.from(edition.at()))
                .update();
    }

    /// The first edition first.
    List<Edition> listEditions(long report) {
        return db.sql("""
                select number, own, tables, reason, document, published_at
                from reportwriting.edition
                where report_id = :report
                order by number
                """)
                .param("report", report)
                .query((row, number) -> new Edition(
                        row.getInt("number"),
                        tables(row.getString("own")),
                        tables(row.getString("tables")),
                        row.getString("reason"),
                        DocumentId.of(row.getLong("document")),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    /// Its own figures in the last edition that each of these organs published for a year.
    Map<OrganId, ReportTables> listPublished(Collection<OrganId> organs, int year) {
        var published = new HashMap<OrganId, ReportTables>();
        db.sql("""
                select distinct on (report.organ) report.organ, edition.own
                from reportwriting.report
                join reportwriting.edition on edition.report_id = report.id
                where report.year = :year and report.organ = any(:organs)
                order by report.organ, edition.number desc
                """)
                .param("year", year)
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .query(row -> {
                    published.put(OrganId.of(row.getString("organ")), tables(row.getString("own")));
                });
        return published;
    }

    private static String text(ReportTables tables) {
        return ReportJson.text(ReportJson.node(Optional.empty(), Optional.empty(), tables));
    }

    private static ReportTables tables(String text) {
        return ReportJson.read(text).orElseThrow().tables();
    }
}
