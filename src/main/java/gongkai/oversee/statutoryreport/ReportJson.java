package gongkai.oversee.statutoryreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tables of a report for other programs: `{issuer, year, format, tables: {table: {row: {column: {value,
/// status}}}}}`. What is written here is read back as it was.
public final class ReportJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    /// A report as read back.
    public record Report(Optional<String> issuer, Optional<Integer> year, ReportTables tables) {}

    /// The report as an object that more may be put into.
    public static ObjectNode node(Optional<String> issuer, Optional<Integer> year, ReportTables report) {
        ObjectNode root = MAPPER.createObjectNode();
        issuer.ifPresentOrElse(each -> root.put("issuer", each), () -> root.putNull("issuer"));
        year.ifPresentOrElse(each -> root.put("year", each), () -> root.putNull("year"));
        root.put("format", report.format().name());
        ObjectNode tables = root.putObject("tables");
        for (CellRef.Table table : CellRef.Table.values()) {
            tables.putObject(table.name());
        }
        for (CellRef ref : report.format().cells()) {
            ObjectNode table = tables.withObject("/" + ref.row().table().name());
            ObjectNode row = table.withObject("/" + ref.row().name());
            row.set(ref.column().name(), cell(report.cell(ref)));
        }
        return root;
    }

    /// The text of an object, for people to read too.
    public static String text(ObjectNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// A number without needless places.
    public static void number(ObjectNode node, String name, BigDecimal value) {
        if (value.stripTrailingZeros().scale() <= 0) {
            node.put(name, value.longValue());
        } else {
            node.put(name, value);
        }
    }

    private static ObjectNode cell(Cell cell) {
        ObjectNode node = MAPPER.createObjectNode();
        cell.value().ifPresentOrElse(value -> number(node, "value", value), () -> node.putNull("value"));
        node.put("status", cell.status().name());
        cell.unit().ifPresent(unit -> node.put("unit", unit));
        if (cell.status() == Cell.Status.UNCERTAIN) {
            ArrayNode candidates = node.putArray("candidates");
            cell.candidates().forEach(candidates::add);
        }
        return node;
    }

    /// The report in a text; empty when the text is none of ours.
    public static Optional<Report> read(String text) {
        try {
            return text.stripLeading().startsWith("{") ? report(MAPPER.readTree(text)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Report> report(JsonNode root) {
        var format = Arrays.stream(ReportFormat.values())
                .filter(each -> each.name().equals(root.path("format").asString("")))
                .findFirst();
        if (format.isEmpty() || !root.path("tables").isObject()) {
            return Optional.empty();
        }
        Map<CellRef, Cell> cells = new HashMap<>();
        for (CellRef ref : format.get().cells()) {
            JsonNode node = root.path("tables")
                    .path(ref.row().table().name())
                    .path(ref.row().name())
                    .path(ref.column().name());
            if (node.isObject()) {
                cells.put(ref, cell(node));
            }
        }
        JsonNode issuer = root.path("issuer");
        JsonNode year = root.path("year");
        return Optional.of(new Report(
                issuer.isString() ? Optional.of(issuer.asString()) : Optional.empty(),
                year.isInt() ? Optional.of(year.asInt()) : Optional.empty(),
                new ReportTables(format.get(), cells)));
    }

    /// A figure that says it is known and has no value is not known.
    private static Cell cell(JsonNode node) {
        var status = Cell.Status.valueOf(node.path("status").asString(""));
        Optional<BigDecimal> value =
                node.path("value").isNumber() ? Optional.of(node.path("value").decimalValue()) : Optional.empty();
        Optional<String> unit =
                node.path("unit").isString() ? Optional.of(node.path("unit").asString()) : Optional.empty();
        List<BigDecimal> candidates = new ArrayList<>();
        node.path("candidates").forEach(each -> candidates.add(each.decimalValue()));
        return switch (status) {
            case READ -> value.map(each -> Cell.read(each, unit)).orElse(Cell.MISSING);
            case RECOVERED -> value.map(Cell::recovered).orElse(Cell.MISSING);
            case BLANK -> Cell.BLANK;
            case NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            case UNCERTAIN -> Cell.uncertain(candidates);
            case MISSING -> Cell.MISSING;
        };
    }
}
