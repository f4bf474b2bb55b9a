package gongkai.foundation.organimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A table as it was sent: the names of its columns and its rows.
///
/// @param problems what is wrong with the table as a whole
public record Sheet(List<String> problems, List<Row> rows) {
    /// One row; its number is the one people see in their program.
    public record Row(int number, Map<String, String> cells) {
        /// What stands in the column; empty where nothing does.
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// A line of cells, not yet under the names of columns.
    public record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// The lines under the names in the first of them.
    static Sheet of(List<Line> lines, TableSubject subject) {
        return of(lines, subject.columns(), TableSubject.READ_ONLY);
    }

    /// The lines under the names in the first of them, which must be names of these columns.
    ///
    /// @param passedOver columns that may be there and are not read
    public static Sheet of(List<Line> lines, List<TableSubject.Column> columns, List<String> passedOver) {
        var full = lines.stream().filter(line -> !line.isBlank()).toList();
        if (full.isEmpty()) {
            return new Sheet(List.of(ImportRefusal.EMPTY_TABLE.message()), List.of());
        }
        var names = full.getFirst().cells().stream().map(Sheet::clean).toList();
        var problems = problems(names, columns, passedOver);
        if (problems.isEmpty() && full.size() == 1) {
            problems = List.of(ImportRefusal.EMPTY_TABLE.message());
        }
        var rows = problems.isEmpty()
                ? full.stream().skip(1).map(line -> row(line, names)).toList()
                : List.<Row>of();
        return new Sheet(problems, rows);
    }

    private static List<String> problems(
            List<String> names, List<TableSubject.Column> columns, List<String> passedOver) {
        var known = columns.stream().map(TableSubject.Column::label).toList();
        var missing = columns.stream()
                .filter(column -> column.required() && !names.contains(column.label()))
                .map(TableSubject.Column::label)
                .toList();
        var strange = names.stream()
                .filter(name -> !name.isEmpty() && !known.contains(name) && !passedOver.contains(name))
                .toList();
        var twice = names.stream()
                .filter(name -> !name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .toList();
        return IntStream.of(0, 1, 2)
                .mapToObj(which -> switch (which) {
                    case 0 -> missing.isEmpty() ? "" : "第 1 行缺少列：" + String.join("、", missing) + "。";
                    case 1 -> strange.isEmpty() ? "" : "第 1 行有不认识的列：" + String.join("、", strange) + "，请按模板填写列名。";
                    default -> twice.isEmpty() ? "" : "第 1 行有重复的列：" + String.join("、", twice) + "。";
                })
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Row row(Line line, List<String> names) {
        var cells = new HashMap<String, String>();
        for (int place = 0; place < Math.min(names.size(), line.cells().size()); place++) {
            cells.put(names.get(place), clean(line.cells().get(place)));
        }
        return new Row(line.number(), Map.copyOf(cells));
    }

    /// Without blanks around it, without the mark that keeps a spreadsheet from reading a text as a formula.
    private static String clean(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
