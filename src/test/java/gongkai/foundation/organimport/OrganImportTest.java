package gongkai.foundation.organimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganEvent;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class OrganImportTest {
    private static final String HEAD = "名称,简称,类别,统一社会信用代码,区划代码,上级机关,网址短名,办公地址\n";
    private static int next = 1;

    @Autowired
    private OrganImport imports;

    @Autowired
    private OrganExport export;

    @Autowired
    private Organs organs;

    @Autowired
    private Regions regions;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    @BeforeEach
    void aGovernment() {
        time.moveTo("2026-03-02");
        if (organs.find(OrganId.of("gov")).isEmpty()) {
            organs.enter(SampleOrgan.government("gov"));
        }
    }

    private OrganImport.Importer admin() {
        return new OrganImport.Importer("staff:1 管理员", new HashSet<>(organs.subtree(OrganId.of("gov"))), true);
    }

    private OrganImport.Preview preview(String csv) {
        return preview(csv.getBytes(StandardCharsets.UTF_8));
    }

    private OrganImport.Preview preview(byte[] table) {
        return imports.preview(TableSubject.ORGANS, "名录.csv", table, admin());
    }

    private static String code() {
        String first = "11990100%09d".formatted(500_000_000 + next++);
        return first + CreditCode.checkCharacter(first);
    }

    private static String row(String name, String code, String parent) {
        return "%s,%s,工作部门,%s,990100,%s,,前街1号\n".formatted(name, name, code, parent);
    }

    @Test
    void aListIsPreviewedThenTakenAndTheSecondTimeNothingIsLeftToTake() {
        String code = code();
        String csv = HEAD + row("甲局", code, "云州市gov") + row("甲局二分局", code(), "甲局");
        var preview = preview(csv);
        assertThat(preview.rows()).extracting(RowResult::state).containsOnly(RowResult.State.NEW);
        assertThat(organs.findActiveByName("甲局")).isEmpty();
        assertThat(imports.confirm(preview.id(), admin())).isEqualTo(2);
        Organ first = organs.findActiveByName("甲局").orElseThrow();
        assertThat(first.parent()).contains(OrganId.of("gov"));
        assertThat(organs.children(first.id())).extracting(Organ::name).containsExactly("甲局二分局");
        assertThat(organs.listHistory(first.id()))
                .extracting(OrganEvent::action)
                .containsExactly(OrganAction.SET_UP);
        assertThat(record.listOf("organimport:ORGANS"))
                .extracting(AuditEntry::detail)
                .contains("表格“名录.csv”：新增 2 条，变更 0 条。");
        assertThatThrownBy(() -> imports.confirm(preview.id(), admin())).isInstanceOf(Refusal.class);

        var again = preview(csv);
        assertThat(again.rows()).extracting(RowResult::state).containsOnly(RowResult.State.UNCHANGED);
        assertThat(again.isRight()).isFalse();

        var changed = preview(HEAD + row("甲局", code, "云州市gov").replace("前街1号", "后街2号"));
        assertThat(changed.rows().getFirst().words()).containsExactly("办公地址：前街1号 → 后街2号");
        imports.confirm(changed.id(), admin());
        assertThat(organs.findActiveByName("甲局").orElseThrow().contact().address())
                .isEqualTo("后街2号");
    }

    @Test
    void aRenamingInTheTableKeepsTheOldNameForItsDays() {
        String code = code();
        imports.confirm(preview(HEAD + row("乙局", code, "gov")).id(), admin());
        time.moveTo("2026-04-01");
        imports.confirm(preview(HEAD + row("乙管理局", code, "gov")).id(), admin());
        Organ organ = organs.findActiveByName("乙管理局").orElseThrow();
        assertThat(organs.nameOn(organ.id(), java.time.LocalDate.of(2026, 3, 15)))
                .isEqualTo("乙局");
    }

    @Test
    void aSuperiorMayStandFurtherDownInTheTable() {
        String csv = HEAD + row("丙局分局", code(), "丙局") + row("丙局", code(), "gov");
        assertThat(imports.confirm(preview(csv).id(), admin())).isEqualTo(2);
        Organ upper = organs.findActiveByName("丙局").orElseThrow();
        assertThat(organs.children(upper.id())).hasSize(1);
    }

    @Test
    void everythingThatIsWrongInARowIsSaidInWords() {
        String right = code();
        String wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');
        var preview = preview(
                HEAD + row("丁局", code(), "gov") + "丁局,丁,工作部门," + wrong + ",99,没有的局,,\n" + ",戊,部,12,990100,,No,\n");
        assertThat(preview.count(RowResult.State.WRONG)).isEqualTo(2);
        assertThat(preview.rows().get(1).words())
                .containsExactlyInAnyOrder(
                        "第 3 行：区划代码是 6 位数字，乡镇 9 位，村居 12 位，请核对。",
                        "第 3 行：统一社会信用代码末位不对，请核对第 18 位。",
                        "第 3 行：上级机关“没有的局”不在名录里，也不在这个表格里。",
                        "第 3 行：名称与第 2 行重复。");
        assertThat(preview.rows().get(2).words())
                .contains("第 4 行：没有填写名称。", "第 4 行：统一社会信用代码应为 18 位。", "第 4 行：类别“部”不在列表中。");
        assertThatThrownBy(() -> imports.confirm(preview.id(), admin()))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(ImportRefusal.UNKNOWN_UPLOAD);
    }

    @Test
    void aCircleThroughTheTableIsFound() {
        String a = code();
        String b = code();
        var preview = preview(HEAD + row("己局", a, b) + row("庚局", b, a));
        assertThat(preview.problems()).singleElement().asString().contains("绕了一圈");
        assertThat(preview.isRight()).isFalse();
    }

    @Test
    void whatTheListHasBecomeSinceThePreviewIsNotOverwritten() {
        String code = code();
        var preview = preview(HEAD + row("辛局", code, "gov"));
        imports.confirm(preview(HEAD + row("辛局", code, "gov")).id(), admin());
        assertThatThrownBy(() -> imports.confirm(preview.id(), admin()))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(ImportRefusal.LIST_MOVED_ON);
    }

    @Test
    void aPreviewExpiresAndBelongsToWhoMadeIt() {
        var preview = preview(HEAD + row("壬局", code(), "gov"));
        var other = new OrganImport.Importer("staff:2 别人", admin().within(), true);
        assertThatThrownBy(() -> imports.confirm(preview.id(), other)).isInstanceOf(Refusal.class);
        time.moveTo("2026-03-03");
        assertThatThrownBy(() -> imports.confirm(preview.id(), admin()))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(ImportRefusal.UNKNOWN_UPLOAD);
    }

    @Test
    void organsOutsideOnesOwnPartAreNotTouched() {
        organs.enter(SampleOrgan.government("elsewhere"));
        var mine = new OrganImport.Importer("staff:1 管理员", admin().within(), false);
        var preview = imports.preview(
                TableSubject.ORGANS,
                "a.csv",
                (HEAD + row("癸局", code(), "elsewhere")).getBytes(StandardCharsets.UTF_8),
                mine);
        assertThat(preview.rows().getFirst().words()).contains("第 2 行：这个机关不在您的管理范围内。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void bothEncodingsAreRead(String charset) {
        String csv = HEAD + row("编码局" + charset, code(), "gov");
        assertThat(preview(csv.getBytes(Charset.forName(charset)))
                        .rows()
                        .getFirst()
                        .name())
                .isEqualTo("编码局" + charset);
    }

    @Test
    void theMarkOfUtf8IsNotPartOfTheFirstColumn() {
        assertThat(preview("\uFEFF" + HEAD + row("带标记局", code(), "gov")).isRight())
                .isTrue();
    }

    @Test
    void wrongColumnsAndEmptyFilesAreSaid() {
        assertThat(preview("名称,电话\n甲,1\n").problems())
                .containsExactly("第 1 行缺少列：简称、类别、统一社会信用代码、区划代码。", "第 1 行有不认识的列：电话，请按模板填写列名。");
        assertThat(preview(HEAD).problems()).containsExactly(ImportRefusal.EMPTY_TABLE.message());
        assertThat(preview("\n\n").problems()).containsExactly(ImportRefusal.EMPTY_TABLE.message());
        refused(new byte[0], ImportRefusal.NO_FILE);
        refused(new byte[20 * 1024 * 1024 + 1], ImportRefusal.TABLE_TOO_LARGE);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, ImportRefusal.OLD_WORKBOOK);
        refused(new byte[] {'P', 'K', 3, 4, 5, 6}, ImportRefusal.UNREADABLE_TABLE);
        refused(new byte[] {(byte) 0xFF, 0, 0, (byte) 0xFE}, ImportRefusal.UNREADABLE_TABLE);
    }

    private void refused(byte[] table, ImportRefusal reason) {
        assertThatThrownBy(() -> preview(table))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(reason);
    }

    @Test
    void whatWasExportedComesBackUnchanged() {
        byte[] csv = export.organs(organs.list(), "staff:1 管理员");
        assertThat(preview(csv).rows()).extracting(RowResult::state).containsOnly(RowResult.State.UNCHANGED);
        assertThat(record.listOf("organimport:ORGANS"))
                .extracting(AuditEntry::action)
                .contains("导出机关名录");
    }

    @Test
    void regionsComeAsATableToo() {
        var preview = imports.preview(
                TableSubject.REGIONS,
                "区划.csv",
                "区划代码,名称,主管部门\n990100,云州市,gov\n990121101000,柳溪镇,\n99,错,无此局\n".getBytes(StandardCharsets.UTF_8),
                admin());
        assertThat(preview.count(RowResult.State.NEW)).isEqualTo(2);
        assertThat(preview.rows().get(2).words()).hasSize(2);
        var right = imports.preview(
                TableSubject.REGIONS,
                "区划.csv",
                "区划代码,名称,主管部门\n990100,云州市,gov\n990121101000,柳溪镇,\n".getBytes(StandardCharsets.UTF_8),
                admin());
        imports.confirm(right.id(), admin());
        assertThat(regions.name("990121101")).isEqualTo("柳溪镇");
        assertThat(regions.authority("990121101").orElseThrow().id()).isEqualTo(OrganId.of("gov"));
    }

    /// 50,000 organs as a workbook: previewed, taken, and walked.
    @Test
    void fiftyThousandRowsAreTakenInReasonableTime() throws IOException {
        byte[] workbook = workbook(50_000);
        long begun = System.nanoTime();
        var preview = preview(workbook);
        long previewed = System.nanoTime();
        assertThat(preview.count(RowResult.State.NEW)).isEqualTo(50_000);
        assertThat(imports.confirm(preview.id(), admin())).isEqualTo(50_000);
        long confirmed = System.nanoTime();
        assertThat(organs.subtree(OrganId.of("gov")).size()).isGreaterThan(50_000);
        long read = System.nanoTime();
        IntStream.range(0, 20).forEach(nth -> organs.subtree(OrganId.of("gov")));
        long walked = System.nanoTime();
        System.out.printf(
                "50,000 organs: preview %d ms, confirm %d ms, read anew %d ms, subtree %d ms%n",
                ms(begun, previewed), ms(previewed, confirmed), ms(confirmed, read), ms(read, walked) / 20);
        assertThat(Duration.ofNanos(confirmed - begun)).isLessThan(Duration.ofMinutes(3));
    }

    private static long ms(long from, long until) {
        return Duration.ofNanos(until - from).toMillis();
    }

    private static byte[] workbook(int rows) throws IOException {
        try (var book = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var lines = new java.util.ArrayList<List<String>>();
            lines.add(List.of(HEAD.strip().split(",")));
            String upper = "gov";
            for (int nth = 0; nth < rows; nth++) {
                String code = code();
                lines.add(List.of("大表第" + nth + "局", "大表" + nth, "工作部门", code, "990100", upper, "", "前街" + nth + "号"));
                upper = nth % 2500 == 0 ? code : upper;
            }
            for (int line = 0; line < lines.size(); line++) {
                var row = sheet.createRow(line);
                for (int cell = 0; cell < lines.get(line).size(); cell++) {
                    row.createCell(cell).setCellValue(lines.get(line).get(cell));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
