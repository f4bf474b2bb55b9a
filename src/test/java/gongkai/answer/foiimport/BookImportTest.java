package gongkai.answer.foiimport;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiOldBooks;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class BookImportTest {
    private static final List<String> HEAD = List.of("申请编号", "收到时间", "答复时间", "申请人类别", "答复结果", "申请内容", "申请人姓名", "延期天数");

    private static final String PAGE = BookController.PATH;

    @LocalServerPort
    private int port;

    @Autowired
    private FoiHouse house;

    @Autowired
    private BookReading reading;

    @Autowired
    private FoiOldBooks books;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    private Person.Staff officer = new Person.Staff(0, "", "", OrganId.of("yunzhou"), List.of());

    @BeforeEach
    void settle() {
        time.moveTo("2026-03-02");
        officer = house.officer();
    }

    @Test
    void anOldBookCountsInTheReportOfItsYear() throws IOException {
        var book = reading.read(
                xlsx(List.of(
                        HEAD,
                        List.of("2019-1", "2019-03-01", "2019/3/29", "自然人", "（一）予以公开", "低保标准", "李清", ""),
                        List.of("2019-2", "2019年5月6日", "2019.7.2", "商业企业", "信息不存在", "采购合同", "云州同心公司", "20"),
                        List.of("2019-3", "2019-12-25", "2020-01-10", "公民", "部分公开", "补助名单", "", ""),
                        List.of("2019-4", "2019-11-01", "2019-12-20", "自然人", "逾期不补正", "不清楚的事", "王平", ""))),
                officer.organ(),
                Map.of());
        assertThat(book.lines()).allSatisfy(line -> assertThat(line.problems()).isEmpty());

        int entered = books.enter(officer.organ(), "2019年台账.xlsx", book.requests(), officer);

        assertThat(entered).isEqualTo(4);
        var tables = figures.tables(officer.organ(), 2019);
        assertThat(at(tables, FoiFigures.Row.of(FoiFigures.Count.NEW_REQUESTS))).isEqualTo(4);
        assertThat(at(tables, FoiFigures.Row.of(FoiFigures.Count.CARRIED_OUT))).isEqualTo(1);
        assertThat(at(tables, FoiFigures.Row.of(Decision.DISCLOSED))).isEqualTo(1);
        assertThat(at(tables, FoiFigures.Row.of(Decision.UNAVAILABLE_NOT_HELD))).isEqualTo(1);
        assertThat(at(tables, FoiFigures.Row.of(Decision.OTHER_CORRECTION_LAPSED)))
                .isEqualTo(1);
        assertThat(figures.count(
                        officer.organ(),
                        2020,
                        FoiFigures.Row.of(Decision.PARTLY_DISCLOSED),
                        ApplicantKind.NATURAL_PERSON))
                .isEqualTo(1);
        assertThat(record.listOf("foi-old-book:" + officer.organ()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("2019年台账.xlsx", "导入 4 件"));

        assertThat(books.enter(officer.organ(), "2019年台账.xlsx", book.requests(), officer))
                .isZero();
        assertThat(reading.read(csv("2019-1,2019-03-01,2019-03-29,自然人,予以公开,低保标准,李清,"), officer.organ(), Map.of())
                        .lines()
                        .getFirst()
                        .problems())
                .containsExactly("这一件已经导入过。");
    }

    private static long at(FoiFigures.Tables tables, FoiFigures.Row row) {
        return tables.at(new FoiFigures.Place(row, Optional.empty()));
    }

    @Test
    void everythingWrongInALineIsSaidAtOnce() {
        var book = reading.read(csv("""
                        ,2019-02-30,2019-01-02,外星人,不知道,低保标准,李清,90
                        7,2019-03-01,2019-02-01,自然人,予以公开,,李清,
                        8,2019-03-01,2019-03-05,自然人,予以公开,甲,,
                        8,2019-03-02,2019-03-06,自然人,予以公开,乙,,
                        9,2026-02-25,2026-03-03,自然人,予以公开,丙,,
                        """), officer.organ(), Map.of());

        assertThat(book.lines().get(0).problems())
                .anyMatch(problem -> problem.contains("没有填写编号"))
                .anyMatch(problem -> problem.contains("2019-02-30"))
                .anyMatch(problem -> problem.contains("外星人"))
                .anyMatch(problem -> problem.contains("不知道"))
                .anyMatch(problem -> problem.contains("90"));
        assertThat(book.lines().get(1).problems()).containsExactly("没有填写信息名称。", "办结日期早于收到日期。");
        assertThat(book.lines().get(2).problems()).isEmpty();
        assertThat(book.lines().get(3).problems()).containsExactly("同一年里编号重复。");
        assertThat(book.lines().get(4).problems()).containsExactly("办结日期还没有到。");
        assertThat(book.wrong()).isEqualTo(4);
    }

    @Test
    void aColumnOfAnotherNameIsChosen() {
        byte[] strange = "号码,收到日期,办结日期,申请人类别,办理结果,信息名称\n1,2019-03-01,2019-03-05,自然人,予以公开,低保标准\n"
                .getBytes(StandardCharsets.UTF_8);

        var unknown = reading.read(strange, officer.organ(), Map.of());
        assertThat(unknown.missing()).containsExactly(BookColumn.NUMBER);
        assertThat(unknown.lines()).isEmpty();

        var chosen = reading.read(strange, officer.organ(), Map.of(BookColumn.NUMBER, 0));
        assertThat(chosen.missing()).isEmpty();
        assertThat(chosen.requests()).hasSize(1);
    }

    /// The page itself, with days as the program keeps them: a number with a form, not words.
    @Test
    void aBookWithTrueDaysIsLookedThroughAndTakenInOnThePage() throws IOException {
        var desk = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        var fields = Map.of("organ", officer.organ().value());
        var table = List.of(new Wire.Part("file", "旧台账.xlsx", trueDays("2018-02-30")));

        var wrong = desk.upload(PAGE, PAGE, fields, table);
        assertThat(wrong.html().select("main").text()).contains("2018-02-30", "请写成 2019-03-02 的样子");

        table = List.of(new Wire.Part("file", "旧台账.xlsx", trueDays("2018-02-28")));
        var preview = desk.upload(PAGE, PAGE, fields, table);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select("main").text()).contains("2018-01-05", "2018-01-26", "2018-02-28");
        assertThat(at(figures.tables(officer.organ(), 2018), FoiFigures.Row.of(FoiFigures.Count.NEW_REQUESTS)))
                .isZero();

        var entered = desk.upload(PAGE, PAGE, Map.of("organ", officer.organ().value(), "enter", "true"), table);
        assertThat(entered.location()).isEqualTo("/console/requests");
        var tables = figures.tables(officer.organ(), 2018);
        assertThat(at(tables, FoiFigures.Row.of(FoiFigures.Count.NEW_REQUESTS))).isEqualTo(2);
        assertThat(at(tables, FoiFigures.Row.of(Decision.DISCLOSED))).isEqualTo(2);
    }

    /// Two lines: one with days in the forms of the program, one with the last day as words.
    private static byte[] trueDays(String last) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var head = sheet.createRow(0);
            for (int place = 0; place < HEAD.size(); place++) {
                head.createCell(place).setCellValue(HEAD.get(place));
            }
            var usual = workbook.createCellStyle();
            usual.setDataFormat((short) 14);
            var chinese = workbook.createCellStyle();
            chinese.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
            for (int line = 1; line <= 2; line++) {
                var row = sheet.createRow(line);
                row.createCell(0).setCellValue(line);
                row.createCell(1).setCellValue(LocalDate.of(2018, 1, 5));
                row.getCell(1).setCellStyle(usual);
                if (line == 1) {
                    row.createCell(2).setCellValue(LocalDate.of(2018, 1, 26));
                    row.getCell(2).setCellStyle(chinese);
                } else {
                    row.createCell(2).setCellValue(last);
                }
                row.createCell(3).setCellValue("自然人");
                row.createCell(4).setCellValue("予以公开");
                row.createCell(5).setCellValue("低保标准");
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] csv(String lines) {
        return (String.join(",", HEAD) + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int place = 0; place < rows.get(at).size(); place++) {
                    row.createCell(place).setCellValue(rows.get(at).get(place));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
