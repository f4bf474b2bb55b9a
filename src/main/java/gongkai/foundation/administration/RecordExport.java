package gongkai.foundation.administration;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.RecordLine;
import gongkai.foundation.audit.RecordSearch;
import gongkai.foundation.identity.Person;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes a part of the record as a table. That it was taken out goes on record first.
@Service
class RecordExport {
    static final int MOST = 100_000;
    private static final int AT_ONCE = 1_000;

    private final RecordSearch search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordExport(RecordSearch search, ApplicationEventPublisher events, Clock clock) {
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /// A part of the record was taken out.
    record Exported(Instant at, String actor, String organ, String what) implements Audited {
        @Override
        public AuditEntry auditEntry() {
            return new AuditEntry(at, actor, "导出审计记录", "audit:export", organ, what);
        }
    }

    @Transactional
    public void enter(Person.Staff who, RecordForm form) {
        events.publishEvent(
                new Exported(clock.instant(), who.actor(), who.organ().value(), "导出范围：" + form.words() + "。"));
    }

    /// In pieces, so that a long export takes no memory; each piece is a question of its own.
    public void write(RecordForm form, Writer out) throws IOException {
        // Spreadsheets take a file without this mark for an old encoding.
        out.write('\uFEFF');
        var table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord("编号", "时间", "人员", "事项", "对象", "机关", "内容", "内容指纹");
        Optional<RecordLine.Place> behind = Optional.empty();
        for (int written = 0; written < MOST; written += AT_ONCE) {
            List<RecordLine> lines = search.list(form.query(), behind, AT_ONCE);
            for (RecordLine line : lines) {
                print(table, line);
            }
            if (lines.size() < AT_ONCE) {
                table.flush();
                return;
            }
            behind = Optional.of(lines.getLast().place());
        }
        table.printRecord("", "", "", "", "", "", "以上为最新的 10 万条，其余请缩小范围另行导出。", "");
        table.flush();
    }

    private static void print(CSVPrinter table, RecordLine line) throws IOException {
        var entry = line.entry();
        table.printRecord(
                line.number(),
                RecordController.time(entry.at()),
                harmless(entry.actor()),
                harmless(entry.action()),
                harmless(entry.subject()),
                harmless(entry.organ()),
                harmless(entry.detail()),
                entry.digest().map(digest -> digest.hex()).orElse(""));
    }

    /// A spreadsheet takes what begins like this for a formula and runs it.
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
