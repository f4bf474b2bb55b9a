package gongkai.oversee.reportwriting;

import gongkai.oversee.annualreport.ReportSection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The words of reports, every text that was saved.
@Repository
class SectionStore {
    private final JdbcClient db;

    SectionStore(JdbcClient db) {
        this.db = db;
    }

    /// The words of a report as they stand.
    ///
    /// @param number how many texts were saved so far
    /// @param savedBy who saved last; empty when nobody has
    record Words(int number, String savedBy, Map<ReportSection, String> texts) {
        Words {
            texts = Map.copyOf(texts);
        }
    }

    Words find(long report) {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        var last = new Object() {
            int number;
            String by = "";
        };
        db.sql("""
                select distinct on (section) section, number, body, saved_by
                from reportwriting.section_text
                where report_id = :report
                order by section, number desc
                """).param("report", report).query(row -> {
            texts.put(ReportSection.valueOf(row.getString("section")), row.getString("body"));
            if (row.getInt("number") > last.number) {
                last.number = row.getInt("number");
                last.by = row.getString("saved_by");
            }
        });
        return new Words(last.number, last.by, texts);
    }

    void insert(long report, int number, ReportSection section, String body, String savedBy, Instant at) {
        db.sql("""
                insert into reportwriting.section_text (report_id, number, section, body, saved_by, at)
                values (:report, :number, :section, :body, :savedBy, :at)
                """)
                .param("report", report)
                .param("number", number)
                .param("section", section.name())
                .param("body", body)
                .param("savedBy", savedBy)
                .param("at", Timestamp.from(at))
                .update();
    }
}
