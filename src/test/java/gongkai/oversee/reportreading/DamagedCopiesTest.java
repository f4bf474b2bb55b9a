package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever happens to a copy, a figure that is given as read or recovered is the printed one.
class DamagedCopiesTest {
    /// 1 tries every place and takes minutes; the tables have 8, 10 or 16 lines a row, so 7 soon meets every column.
    private static final int STEP = Damage.step(7);

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aLostLineNeverMakesAWrongReading(Samples sample) {
        List<String> lines = sample.text().lines().toList();
        List<String> wrong = new ArrayList<>();
        for (int i = tablesStart(lines); i < lines.size(); i += STEP) {
            List<String> rest = new ArrayList<>(lines);
            String lost = rest.remove(i);
            wrong.addAll(wrong(sample, rest, "without line " + (i + 1) + " “" + lost + "”"));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void twoLostLinesNeverMakeAWrongReading(Samples sample) {
        List<String> lines = sample.text().lines().toList();
        List<String> wrong = new ArrayList<>();
        for (int i = tablesStart(lines); i < lines.size() - 1; i += STEP) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(i);
            rest.remove(i);
            wrong.addAll(
                    wrong(sample, rest, "without lines " + (i + 1) + " and " + (i + 2) + " “" + lines.get(i) + "”"));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aLineTwiceNeverMakesAWrongReading(Samples sample) {
        List<String> lines = sample.text().lines().toList();
        List<String> wrong = new ArrayList<>();
        for (int i = tablesStart(lines); i < lines.size(); i += STEP) {
            List<String> more = new ArrayList<>(lines);
            more.add(i, lines.get(i));
            wrong.addAll(wrong(sample, more, "line " + (i + 1) + " twice “" + lines.get(i) + "”"));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aStrangeLineNeverMakesAWrongReading(Samples sample) {
        List<String> lines = sample.text().lines().toList();
        List<String> wrong = new ArrayList<>();
        for (String garbage : List.of("扫一扫在手机打开当前页", "■■■", "第 3 页 共 9 页", "http://www.example.gov.cn/a?b=1")) {
            for (int i = tablesStart(lines); i < lines.size(); i += STEP) {
                List<String> more = new ArrayList<>(lines);
                more.add(i, garbage);
                wrong.addAll(wrong(sample, more, "“" + garbage + "” before line " + (i + 1)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aFileCutAnywhereNeverMakesAWrongReading(Samples sample) {
        String text = sample.text();
        List<String> wrong = new ArrayList<>();
        for (int end = text.indexOf("第二十条第") - 40; end < text.length(); end += STEP) {
            wrong.addAll(wrong(sample, List.of(text.substring(0, end)), "cut after " + end));
        }
        assertThat(wrong).isEmpty();
    }

    /// Figures in each other's place are read as printed; in table 三 the relations then break.
    @ParameterizedTest
    @EnumSource(Samples.class)
    void twoLinesInEachOthersPlaceNeverGoUnnoticedInTableThree(Samples sample) {
        List<String> lines = sample.text().lines().toList();
        List<String> unnoticed = new ArrayList<>();
        for (int i = tablesStart(lines); i < lines.size() - 1; i += STEP) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            AnnualReport report = Samples.found(String.join("\n", swapped));
            if (!report.hasErrors()) {
                wrong(sample, swapped, "line " + (i + 1) + " “" + lines.get(i) + "” after the next").stream()
                        .filter(message -> message.contains("REQUEST_TABLE"))
                        .forEach(unnoticed::add);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Property(tries = 300)
    void severalDamagesTogetherNeverMakeAWrongReading(
            @ForAll Samples sample, @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000) Integer> places) {
        List<String> lines = new ArrayList<>(sample.text().lines().toList());
        int from = tablesStart(lines);
        for (int place : places) {
            lines.remove(from + place % (lines.size() - from));
        }
        assertThat(wrong(sample, lines, "without " + places)).isEmpty();
    }

    @Test
    void aLostFigureBeforeALostLabelIsNotReadFromTheWrongColumn() {
        String text = Samples.PIPES_AFTER_CELLS.text();
        String label = "(二)部分公开(区分处理的,只计这一情形,不计其他情形) |\n";
        List<String> lines = List.of(text.replace("\n1043 |", "").replace(label, ""));
        assertThat(wrong(Samples.PIPES_AFTER_CELLS, lines, "without 1043 and the next label"))
                .isEmpty();
    }

    @Test
    void anEmptyCellBeforeALostLabelMayBeFillerOfTheRowBefore() {
        String text = Samples.PIPES_AFTER_CELLS.text();
        List<String> lines = List.of(text.replace("2.没有现成信息需要另行制作 |\n75 |\n2 |\n|\n", "75 |\n2 |\n"));
        assertThat(wrong(Samples.PIPES_AFTER_CELLS, lines, "without a label and an empty cell"))
                .isEmpty();
    }

    private static int tablesStart(List<String> lines) {
        return (int) lines.stream().takeWhile(line -> !line.contains("第二十条第")).count() - 3;
    }

    /// READ and RECOVERED must be the printed figure, and candidates must hold it; an empty cell where a figure was
    /// printed must be an error.
    private static List<String> wrong(Samples sample, List<String> lines, String damage) {
        if (!(ReportReader.read(String.join("\n", lines)) instanceof ReportReader.Found(AnnualReport report))) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (report.format() != sample.format()) {
            wrong.add(damage + ": format " + report.format());
            return wrong;
        }
        for (Map.Entry<CellRef, String> entry : sample.expected().entrySet()) {
            Cell cell = report.tables().cell(entry.getKey());
            Optional<BigDecimal> value = cell.value();
            BigDecimal printed =
                    new BigDecimal(entry.getValue().replace("万元", "").replaceFirst("^\\.$", "0"));
            boolean same =
                    value.filter(number -> number.compareTo(printed) == 0).isPresent();
            boolean blankButWrong = cell.status() == Cell.Status.BLANK
                    && report.findings().stream()
                            .anyMatch(finding -> finding.cells().contains(entry.getKey()));
            if (value.isPresent() && !same && !blankButWrong) {
                wrong.add(damage + ": " + entry.getKey().path() + " " + Samples.written(cell) + " instead of "
                        + entry.getValue());
            }
        }
        wrong.addAll(Truth.of(sample).misled(report, damage));
        return wrong;
    }
}
