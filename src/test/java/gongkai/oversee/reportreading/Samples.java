package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Three real reports, and what a person reads in them: written by hand, a full stop for a cell printed empty.
public enum Samples {
    TABS("tabs-2020.txt", ReportFormat.F2019, """
            0 0 0
            8 8 9
            0 0 0
            0 0 0
            0 0 0
            0 0 0
            0 0
            7 20555.4万元
            6 1 0 0 0 0 7
            0 0 0 0 0 0 0
            2 . . . . . 2
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            1 . . . . . 1
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            2 1 . . . . 3
            0 . . . . . 0
            0 . . . . . 0
            1 . . . . . 1
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            0 . . . . . 0
            6 1 . . . . 7
            0 . . . . . 0
            0 0 0 0 0
            0 0 0 0 0
            0 0 0 0 0
            """),
    PIPES_AFTER_CELLS("pipes-after-cells-2020.txt", ReportFormat.F2019, """
            1 1 28
            266 263 2899
            285 0 8087315
            699 -29 10569008
            5921 5 3677828
            277 4 71623
            36 0
            1885 594417.23万元
            2660 120 10 1 39 3 2833
            78 6 . . . . 84
            1043 55 8 1 24 2 1133
            243 10 1 . 7 . 261
            2 . . . . . 2
            7 . . . . . 7
            . . . . . . .
            15 . 1 . . . 16
            14 1 . . . . 15
            14 . . . . . 14
            10 . . . . . 10
            29 3 . . . . 32
            875 39 . . 8 1 923
            75 2 . . . . 77
            28 . . . . . 28
            41 . . . . . 41
            44 . . . . . 44
            . . . . . . .
            . . . . . . .
            2 . . . . . 2
            200 9 . . . . 209
            2642 119 10 1 39 3 2814
            96 7 . . . . 103
            64 13 13 11 101
            38 6 13 22 79
            34 2 2 9 47
            """),
    PIPES_ALONE("pipes-alone-2023.txt", ReportFormat.F2021, """
            0 0 0
            0 0 0
            6179
            0
            0
            7.22
            9 0 0 0 0 0 9
            0 0 0 0 0 0 0
            3 0 0 0 0 0 3
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            5 0 0 0 0 0 5
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            0 0 0 0 0 0 0
            8 0 0 0 0 0 8
            1 0 0 0 0 0 1
            0 0 0 0 0
            0 0 0 0 0
            0 0 0 0 0
            """);

    private final String file;
    private final ReportFormat format;
    private final String grid;

    Samples(String file, ReportFormat format, String grid) {
        this.file = file;
        this.format = format;
        this.grid = grid;
    }

    public ReportFormat format() {
        return format;
    }

    public byte[] bytes() {
        try (InputStream in = Samples.class.getResourceAsStream("/gongkai/oversee/statutoryreport/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing sample " + file);
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /// What a person reads, cell by cell.
    public Map<CellRef, String> expected() {
        List<String> words = Stream.of(grid.split("\\s+")).toList();
        Iterator<String> next = words.iterator();
        Map<CellRef, String> cells = new HashMap<>();
        format.cells().forEach(ref -> cells.put(ref, next.next()));
        if (next.hasNext()) {
            throw new IllegalStateException("more figures than cells in " + file);
        }
        return cells;
    }

    /// A cell as the grids above write it.
    public static String written(Cell cell) {
        String value = cell.value().map(number -> number.toPlainString()).orElse("");
        return switch (cell.status()) {
            case READ -> value + cell.unit().orElse("");
            case BLANK -> ".";
            case NOT_APPLICABLE -> "/";
            case RECOVERED -> value + "*";
            case UNCERTAIN -> "?" + cell.candidates();
            case MISSING -> "!";
        };
    }

    public static AnnualReport found(String text) {
        return switch (ReportReader.read(text)) {
            case ReportReader.Found(AnnualReport report) -> report;
            case ReportReader.NotAReport(String message) -> throw new AssertionError(message);
        };
    }
}
