package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.reportreading.FileKindsTest.Kind;
import gongkai.oversee.reportreading.ReportFiles.Box;
import gongkai.oversee.reportreading.ReportFiles.Printed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A cell lost in a file: the figures behind it stand one column too far left.
class DamagedFilesTest {
    /// 1 drops every cell; 23 meets every column of tables of 3, 7 and 15.
    private static final int STEP = Damage.step(23);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLostCellNeverMakesAWrongReading(Kind kind) throws IOException {
        int step = kind == Kind.HTML ? (STEP + 3) / 4 : kind == Kind.DOCX || kind == Kind.XLSX ? STEP : 2 * STEP - 1;
        int turn = STEP == 1 ? 0 : kind.ordinal();
        List<String> wrong = new ArrayList<>();
        int at = 0;
        for (Samples sample : Samples.values()) {
            List<Printed> tables = ReportFiles.tables(sample.format(), sample.expected());
            for (int table = 0; table < tables.size(); table++) {
                List<List<Box>> rows = tables.get(table).rows();
                for (int row = 0; row < rows.size(); row++) {
                    for (int cell = 0; cell < rows.get(row).size(); cell++) {
                        if (isFigure(rows.get(row), cell) && at++ % step == turn) {
                            String damage =
                                    sample + " as " + kind + " table " + table + " row " + row + " cell " + cell;
                            wrong.addAll(wrong(sample, kind.write(without(tables, table, row, cell)), damage));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isFigure(List<Box> row, int cell) {
        Box box = row.get(cell);
        boolean filler = cell == row.size() - 1 && row.size() == 4 && box.text().isEmpty();
        return (box.text().isEmpty() || box.text().matches("-?[0-9].*(?<![^0-9元])")) && !filler;
    }

    private static List<Printed> without(List<Printed> tables, int table, int row, int cell) {
        Printed whole = tables.get(table);
        List<List<Box>> rows = new ArrayList<>(whole.rows());
        List<Box> boxes = new ArrayList<>(rows.get(row));
        boxes.remove(cell);
        rows.set(row, boxes);
        List<Printed> damaged = new ArrayList<>(tables);
        damaged.set(table, new Printed(whole.heading(), whole.width(), rows));
        return damaged;
    }

    private static List<String> wrong(Samples sample, byte[] file, String damage) {
        if (!(ReportReader.read(CopyFiles.open(file), "") instanceof ReportReader.Found(AnnualReport report))) {
            return List.of(damage + ": no report");
        }
        List<String> wrong = new ArrayList<>(Truth.of(sample).wrong(report, damage));
        wrong.addAll(Truth.of(sample).misled(report, damage));
        return wrong;
    }
}
