package gongkai.oversee.reportcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.reportreading.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
    private static final String NARRATIVE = """
            某某市2012年政府信息公开工作年度报告
            本报告由某某市人民政府办公室编制。
            一、概述
            2012年，本市主动公开政府信息1234条。
            二、主动公开政府信息情况
            全年主动公开信息1234条，其中规范性文件56件。
            三、依申请公开政府信息情况
            全年收到申请78件，全部答复。
            四、复议、诉讼情况
            未发生行政复议和行政诉讼。
            五、存在的主要问题及改进措施
            公开内容有待进一步充实。
            """;

    private final Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    ReportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aRealReportIsReadAndCheckedWithStatusZero(Samples sample) throws IOException {
        Path file = write("report.txt", sample.bytes());
        assertThat(read(file, true)).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
        assertThat(json.get("format").asString()).isEqualTo(sample.format().name());
        sample.expected().forEach((ref, printed) -> {
            JsonNode cell = json.get("tables")
                    .get(ref.row().table().name())
                    .get(ref.row().name())
                    .get(ref.column().name());
            String value = cell.get("status").asString().equals("BLANK")
                    ? "."
                    : cell.get("value").asString() + cell.path("unit").asString("");
            assertThat(value).isEqualTo(printed);
        });
        assertThat(ReportCommand.check(List.of(file), stream(out), stream(err))).isZero();
    }

    @Test
    void jsonNamesIssuerYearAndFindings() throws IOException {
        read(
                write(
                        "a.txt",
                        Samples.PIPES_AFTER_CELLS
                                .text()
                                .replace("\n2833 |", "\n2834 |")
                                .getBytes(UTF_8)),
                true);
        JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
        assertThat(json.get("issuer").asString()).isEqualTo("苏州市人民政府");
        assertThat(json.get("year").asInt()).isEqualTo(2020);
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("H1");
        assertThat(finding.get("level").asString()).isEqualTo("ERROR");
        assertThat(finding.get("cells").get(0).asString()).isEqualTo("REQUEST_TABLE.NEW_REQUESTS.TOTAL");
        assertThat(finding.get("expected").isNumber()).isTrue();
        assertThat(finding.get("found").isNumber()).isTrue();
    }

    @Test
    void findingsOfLevelErrorGiveStatusOne() throws IOException {
        String broken = Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |");
        Path file = write("broken.txt", broken.getBytes(UTF_8));
        assertThat(read(file, false)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("核对结果").contains("错误 H1");
        assertThat(ReportCommand.check(List.of(file), stream(out), stream(err))).isEqualTo(1);
    }

    /// A folder of six reports and a file that is none: the bar, the sheet, the units, the years, the summary.
    @Test
    void aFolderIsCheckedWithBarSheetUnitsYearsAndSummary() throws IOException {
        Path all = Files.createDirectory(folder.resolve("all"));
        String text = Samples.TABS.text();
        for (int year = 2019; year < 2021; year++) {
            Files.writeString(all.resolve(year + ".txt"), text.replace("2020", Integer.toString(year)));
        }
        Files.writeString(
                all.resolve("2021.txt"), Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |"));
        Files.write(all.resolve("2022.txt"), Samples.PIPES_AFTER_CELLS.bytes());
        Files.write(all.resolve("2023.txt"), Samples.PIPES_ALONE.bytes());
        Files.writeString(all.resolve("2024.txt"), NARRATIVE);
        Files.writeString(all.resolve("2025.txt"), "那年秋天，雨下了整整四十天。");
        Path sheet = folder.resolve("核对单.xlsx");

        int status = new ReportBatch(stream(out), stream(err))
                .check(List.of(all), List.of(all.resolve("2022.txt")), Optional.of(sheet));

        assertThat(status).isEqualTo(2);
        assertThat(out.toString(UTF_8))
                .contains("共 7 份文件：没有问题 1 份，有错误 1 份，只有提醒或请核对 4 份，读不出 1 份。")
                .contains("跨年度核对结果：", "[请核对 W8]")
                .contains("汇总核对结果：", "[提醒 C1]")
                .containsPattern("\\[错误 H3].*（第 [0-9]+ 行）");
        assertThat(err.toString(UTF_8))
                .contains("░ 0/7", " 6/7", "█ 7/7")
                .containsPattern("\\r +\\r[^\\r]*2025.txt：文件不是政府信息公开工作年度报告");
        try (var book = new XSSFWorkbook(Files.newInputStream(sheet))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(7);
            assertThat(book.getSheetAt(0)).anySatisfy(row -> {
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo("2020.txt");
                assertThat(row.getCell(2).getStringCellValue()).isEqualTo("W8");
            });
            assertThat(book.getSheetAt(0))
                    .anySatisfy(row ->
                            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("C1"));
        }
    }

    @Test
    void aReportInProseIsAReport() throws IOException {
        assertThat(read(write("2012.txt", NARRATIVE.getBytes(UTF_8)), true)).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
        assertThat(json.get("format").asString()).isEqualTo("NARRATIVE");
        assertThat(json.get("issuer").asString()).isEqualTo("某某市");
        assertThat(json.get("year").asInt()).isEqualTo(2012);
        assertThat(json.get("tables").get("REQUEST_TABLE").isEmpty()).isTrue();
    }

    @Test
    void whatIsNoReportGivesStatusTwoAndAChineseSentence() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1, 0};
        String novel = "第一回　小镇的雨\n那年秋天，雨下了整整四十天。老张每天坐在门口数雨点，数到三千二百一十七就睡着了。\n".repeat(40);
        assertThat(read(folder.resolve("nothing.txt"), false)).isEqualTo(2);
        assertThat(read(write("empty.txt", new byte[0]), false)).isEqualTo(2);
        assertThat(read(write("image.txt", png), false)).isEqualTo(2);
        assertThat(read(write("novel.txt", novel.getBytes(UTF_8)), false)).isEqualTo(2);
        assertThat(read(folder, false)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8).lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("没有找到文件"))
                .anyMatch(line -> line.startsWith("文件是空的"))
                .anyMatch(line -> line.startsWith("文件不是文本"))
                .anyMatch(line -> line.startsWith("文件不是政府信息公开工作年度报告。查找过"))
                .anyMatch(line -> line.contains("是文件夹"));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void aReportCutOffBeforeItsTablesGivesStatusTwo(Samples sample) throws IOException {
        String text = sample.text();
        String cut = text.substring(0, text.indexOf("二、主动公开政府信息情况"));
        assertThat(read(write("cut.txt", cut.getBytes(UTF_8)), false)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("查找过");
    }

    @Test
    void theCommandLineKnowsBothCommands() throws IOException {
        Path file = write("report.txt", Samples.TABS.bytes());
        CommandLine commands = new CommandLine(new ReportCommand());
        assertThat(commands.execute("check", folder.resolve("nothing.txt").toString()))
                .isEqualTo(2);
        assertThat(commands.execute("read", file.toString(), "--json")).isZero();
        assertThat(commands.execute("read")).isEqualTo(2);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private int read(Path file, boolean json) {
        return ReportCommand.read(file, json, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
