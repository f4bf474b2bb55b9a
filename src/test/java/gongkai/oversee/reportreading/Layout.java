package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// How copies of reports lay out the rows of their tables. A row of one cell is a heading.
enum Layout {
    TABS(true) {
        @Override
        String render(List<List<String>> rows) {
            return each(rows, row -> String.join("\t", row));
        }
    },
    PIPES_AFTER_CELLS(true) {
        @Override
        String render(List<List<String>> rows) {
            return each(
                    rows, row -> row.stream().map(cell -> (cell + " |").strip()).collect(joining("\n")));
        }
    },
    PIPES_ALONE(true) {
        @Override
        String render(List<List<String>> rows) {
            return each(
                    rows,
                    row -> row.stream()
                            .map(cell -> cell.isEmpty() ? "|" : cell + "\n|")
                            .collect(joining("\n")));
        }
    },
    MARKDOWN(true) {
        @Override
        String render(List<List<String>> rows) {
            return each(rows, row -> "| " + String.join(" | ", row) + " |");
        }
    },
    HTML(true) {
        @Override
        String render(List<List<String>> rows) {
            StringBuilder html = new StringBuilder("<html><body>");
            boolean open = false;
            for (List<String> row : rows) {
                if (open != row.size() > 1) {
                    html.append(open ? "</table>" : "<table>");
                    open = !open;
                }
                html.append(
                        row.size() == 1
                                ? "<p>" + row.getFirst() + "</p>"
                                : row.stream()
                                        .map(cell -> "<td>" + (cell.isEmpty() ? "&nbsp;" : cell) + "</td>")
                                        .collect(joining("", "<tr>", "</tr>")));
            }
            return html.append(open ? "</table>" : "").append("</body></html>").toString();
        }
    },
    ROWS_OF_WORDS(false) {
        @Override
        String render(List<List<String>> rows) {
            return each(rows, row -> String.join("  ", row));
        }
    },
    ONE_CELL_A_LINE(false) {
        @Override
        String render(List<List<String>> rows) {
            return each(rows, row -> String.join("\n", row));
        }
    };

    private final boolean keepsBlanks;

    Layout(boolean keepsBlanks) {
        this.keepsBlanks = keepsBlanks;
    }

    /// Whether an empty cell can be seen.
    boolean keepsBlanks() {
        return keepsBlanks;
    }

    abstract String render(List<List<String>> rows);

    private static String each(List<List<String>> rows, java.util.function.Function<List<String>, String> line) {
        return rows.stream()
                .map(row -> row.size() == 1 ? row.getFirst() : line.apply(row))
                .collect(joining("\n", "", "\n五、存在的主要问题及改进情况\n"));
    }
}
