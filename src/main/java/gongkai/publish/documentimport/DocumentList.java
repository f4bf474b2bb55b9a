package gongkai.publish.documentimport;

import gongkai.foundation.organimport.Sheet;
import gongkai.foundation.organimport.SheetReader;
import gongkai.foundation.organimport.TableSubject.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list that says of each file what its document is: XLSX or CSV, a line for each file.
///
/// @param problems what is wrong with the list as a whole
record DocumentList(List<String> problems, Map<String, Line> lines) {
    private static final String FILE = "文件名";
    private static final String ENCLOSURES = "附件";
    static final DocumentList NONE = new DocumentList(List.of(), Map.of());

    /// What it says of one file.
    ///
    /// @param enclosures the names of files that hang on it
    record Line(int number, Map<ImportField, String> cells, List<String> enclosures) {}

    static List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(FILE, true, ""));
        ImportField.all().forEach(field -> columns.add(new Column(field.label(), false, "")));
        columns.add(new Column(ENCLOSURES, false, ""));
        return columns;
    }

    static DocumentList read(byte[] content) {
        var sheet = Sheet.of(SheetReader.read(content), columns(), List.of("序号", "备注"));
        var problems = new ArrayList<>(sheet.problems());
        var lines = new HashMap<String, Line>();
        for (Sheet.Row row : sheet.rows()) {
            String file = even(row.cell(FILE));
            if (file.isEmpty()) {
                problems.add("名单第 %d 行没有文件名，没有采用。".formatted(row.number()));
            } else if (lines.putIfAbsent(file, line(row)) != null) {
                problems.add("名单第 %d 行的文件“%s”前面已有，没有采用。".formatted(row.number(), row.cell(FILE)));
            }
        }
        return new DocumentList(List.copyOf(problems), lines);
    }

    private static Line line(Sheet.Row row) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        for (ImportField field : ImportField.all()) {
            if (!row.cell(field.label()).isBlank()) {
                cells.put(field, row.cell(field.label()).strip());
            }
        }
        var enclosures = Stream.of(row.cell(ENCLOSURES).split("[、；;\\n]+"))
                .map(DocumentList::even)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Line(row.number(), cells, enclosures);
    }

    /// By the whole path or the name, with or without its ending.
    Optional<Line> find(Parcel.Piece piece) {
        return Stream.of(piece.path(), piece.name(), piece.stem())
                .map(DocumentList::even)
                .flatMap(name -> Optional.ofNullable(lines.get(name)).stream())
                .findFirst();
    }

    /// The names of files that hang on others.
    Set<String> enclosures() {
        return lines.values().stream()
                .flatMap(line -> line.enclosures().stream())
                .collect(Collectors.toSet());
    }

    /// As names are compared.
    static String even(String name) {
        return name.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
