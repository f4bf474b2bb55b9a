package gongkai.oversee.reportcompare;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.web.TableFile;
import gongkai.oversee.annualreport.ReportFigures;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Every cell of every report of a year, or of all years, as open data. A table has a line for each report and a column
/// for each cell; what one form prints and the other does not is a column of its own, empty for reports in the other.
@Component
class DataFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /// How many reports are in memory at once while JSON is written.
    private static final int STEP = 200;

    private static final Comparator<CellRef> ORDER = Comparator.comparing(
                    (CellRef ref) -> ref.row().table())
            .thenComparing(ref -> ((Enum<?>) ref.row()).ordinal())
            .thenComparing(ref -> ((Enum<?>) ref.column()).ordinal());

    private final ReportFigures figures;
    private final DataOverview overview;

    DataFile(ReportFigures figures, DataOverview overview) {
        this.figures = figures;
        this.overview = overview;
    }

    /// CSV or a workbook. Refuses other endings and years without reports.
    ///
    /// @param year empty for all years
    ResponseEntity<byte[]> table(Place place, String year, String ending) {
        if (!ending.equals("csv") && !ending.equals("xlsx")) {
            throw Refusal.of(CompareRefusal.NO_SUCH_DATA_FILE);
        }
        var years = years(year);
        var cells = cells(years);
        var head = new ArrayList<>(List.of("年度", "机关", "统一社会信用代码", "格式"));
        cells.values().forEach(head::add);
        var lines = new ArrayList<List<String>>();
        for (int each : years) {
            for (List<Organ> some : inSteps(place, each)) {
                OrganFigures.list(figures, some, each)
                        .forEach(one ->
                                lines.add(line(one.organ(), each, one.figures().tables(), cells.keySet())));
            }
        }
        return new TableFile(name(year), head, lines).as(ending);
    }

    /// JSON, written while it is read: `[{year, organ, creditCode, name, format, cells: {address: figure}}]`. A figure
    /// that is not in the report is null, "/" is the text "/".
    void json(Place place, String year, HttpServletResponse response) throws IOException {
        var years = years(year);
        var disposition = ContentDisposition.attachment()
                .filename(name(year) + ".json", StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var out = MAPPER.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            for (int each : years) {
                for (List<Organ> some : inSteps(place, each)) {
                    OrganFigures.list(figures, some, each)
                            .forEach(one ->
                                    write(out, one.organ(), each, one.figures().tables()));
                }
            }
            out.writeEndArray();
        }
    }

    /// Newest first.
    private List<Integer> years(String year) {
        var all = figures.years();
        if (year.isEmpty()) {
            return all;
        }
        return List.of(all.stream()
                .filter(each -> String.valueOf(each).equals(year))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CompareRefusal.NO_DATA_OF_YEAR)));
    }

    private static String name(String year) {
        return Place.LABEL + (year.isEmpty() ? "（全部年度）" : "（" + year + "年）");
    }

    private List<List<Organ>> inSteps(Place place, int year) {
        var all = overview.organs(place, year);
        var steps = new ArrayList<List<Organ>>();
        for (int from = 0; from < all.size(); from += STEP) {
            steps.add(all.subList(from, Math.min(all.size(), from + STEP)));
        }
        return steps;
    }

    private static List<String> line(Organ organ, int year, ReportTables tables, Set<CellRef> cells) {
        var line = new ArrayList<>(List.of(
                String.valueOf(year),
                organ.name(),
                organ.creditCode().value(),
                tables.format().label()));
        cells.forEach(ref -> line.add(text(tables.cell(ref))));
        return line;
    }

    private static String text(Cell cell) {
        return cell.status() == Cell.Status.NOT_APPLICABLE
                ? "/"
                : cell.value().map(BigDecimal::toPlainString).orElse("");
    }

    /// All cells of the forms of these years with what they are called, in the order in which the forms print them.
    private static Map<CellRef, String> cells(List<Integer> years) {
        var named = new LinkedHashMap<CellRef, String>();
        years.stream()
                .map(ReportFormat::of)
                .distinct()
                .flatMap(format -> format.cells().stream().map(ref -> Map.entry(ref, label(ref, format))))
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(each -> named.putIfAbsent(each.getKey(), each.getValue()));
        return named;
    }

    private static String label(CellRef ref, ReportFormat format) {
        String row = switch (ref.row()) {
            case RequestRow request -> request.group().isEmpty() ? request.label() : request.group() + request.label();
            case ProactiveRow proactive -> proactive.label(format);
            case RemedyBlock block -> block.label();
        };
        return ref.row().table().label() + "：" + row + "：" + ref.column().label();
    }

    private static void write(JsonGenerator out, Organ organ, int year, ReportTables tables) {
        out.writeStartObject();
        out.writeNumberProperty("year", year);
        out.writeStringProperty("organ", organ.id().value());
        out.writeStringProperty("creditCode", organ.creditCode().value());
        out.writeStringProperty("name", organ.name());
        out.writeStringProperty("format", tables.format().name());
        out.writeObjectPropertyStart("cells");
        for (CellRef ref : tables.format().cells()) {
            var cell = tables.cell(ref);
            out.writeName(ref.path());
            if (cell.status() == Cell.Status.NOT_APPLICABLE) {
                out.writeString("/");
            } else if (cell.value().isEmpty()) {
                out.writeNull();
            } else {
                out.writeNumber(cell.value().get().stripTrailingZeros().toPlainString());
            }
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}
