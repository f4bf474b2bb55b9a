package gongkai.oversee.annualreport;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.PublicText;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.foundation.web.TableFile;
import gongkai.oversee.annualreport.PublishedReports.Published;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportJson;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// A report to take along: in the form as PDF, Word or OFD, and as open data (JSON, CSV, XLSX). What is written here is
/// read by `report read` to the same figures.
@Component
class ReportDownloads {
    private final ComputedReports reports;
    private final ReportPages pages;
    private final Typesetter typesetter;
    private final PublishedReports published;

    ReportDownloads(ComputedReports reports, ReportPages pages, Typesetter typesetter, PublishedReports published) {
        this.published = published;
        this.reports = reports;
        this.pages = pages;
        this.typesetter = typesetter;
    }

    /// The figures of the ledgers as a file with that ending; refuses an ending it has none for.
    ResponseEntity<byte[]> file(Organ organ, int year, String ending) {
        return file(organ, year, Optional.empty(), ending);
    }

    /// The same for everyone: of the report as it was published, else of the ledgers.
    ResponseEntity<byte[]> publicFile(Organ organ, int year, String ending) {
        return file(organ, year, published.find(organ.id(), year), ending);
    }

    /// The figures for everyone as other programs read them, and where the report is read that was published.
    byte[] publicJson(Organ organ, int year) {
        return json(organ, year, published.find(organ.id(), year));
    }

    private ResponseEntity<byte[]> file(Organ organ, int year, Optional<Published> report, String ending) {
        String name = ReportPages.title(organ, year);
        if (ending.equals("csv") || ending.equals("xlsx")) {
            return new TableFile(name, List.of("表", "行", "栏", "数据", "地址"), rows(tables(organ, year, report)))
                    .as(ending);
        }
        if (ending.equals("json")) {
            return answer(name, ending, MediaType.APPLICATION_JSON_VALUE, json(organ, year, report));
        }
        return OutputFormat.ofEnding(ending)
                .map(format ->
                        answer(name, ending, format.mediaType(), typesetter.set(text(organ, year, report), format)))
                .orElseThrow(() -> Refusal.of(ReportRefusal.UNKNOWN_FILE));
    }

    private ReportTables tables(Organ organ, int year, Optional<Published> report) {
        return report.map(Published::tables).orElseGet(() -> reports.compute(organ.id(), year));
    }

    private byte[] json(Organ organ, int year, Optional<Published> report) {
        var node = ReportJson.node(Optional.of(organ.name()), Optional.of(year), tables(organ, year, report));
        report.ifPresent(each -> node.putObject("published")
                .put("edition", each.edition())
                .put("on", each.on().toString())
                .put("path", each.path()));
        return ReportJson.text(node).getBytes(StandardCharsets.UTF_8);
    }

    private PublicText text(Organ organ, int year, Optional<Published> report) {
        Map<ReportSection, String> texts = report.map(each -> Map.of(
                        ReportSection.PREFACE,
                        ReportPages.span(year) + ReportPages.asPublished(each) + "全文见本机关的“政府信息公开年报”栏目。"))
                .orElseGet(() -> Map.of(
                        ReportSection.PREFACE,
                        ReportPages.span(year),
                        ReportSection.OTHER_MATTERS,
                        pages.fees(organ, year)));
        return new PrintedReport(organ.name(), year, tables(organ, year, report), texts, Optional.empty()).text();
    }

    private static List<List<String>> rows(ReportTables tables) {
        return tables.format().cells().stream()
                .map(ref -> List.of(
                        ref.row().table().label(),
                        row(ref),
                        ref.column().label(),
                        tables.cell(ref).value().map(BigDecimal::toPlainString).orElse(""),
                        ref.path()))
                .toList();
    }

    private static String row(CellRef ref) {
        return ref.row() instanceof RequestRow request
                ? ReportLayout.name(request)
                : ref.row().label();
    }

    private static ResponseEntity<byte[]> answer(String name, String ending, String type, byte[] file) {
        var disposition = ContentDisposition.attachment()
                .filename(name + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
