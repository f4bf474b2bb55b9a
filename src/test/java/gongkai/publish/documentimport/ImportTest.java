package gongkai.publish.documentimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final String PASSWORD = "correct horse";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    private static final String LIST = "/console/publish/import";

    private final ImportIntake intake;
    private final ImportDesk desk;
    private final RowReading reading;
    private final RunStore runs;
    private final ImportSettings settings;
    private final Publications publications;
    private final Organs organs;
    private final Accounts accounts;

    @Autowired
    private AuditRecord record;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ReadAtOnce files;

    @LocalServerPort
    private int port;

    private Organ organ;
    private Person.Staff publisher;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ImportTest(
            ImportIntake intake,
            ImportDesk desk,
            RowReading reading,
            RunStore runs,
            ImportSettings settings,
            Publications publications,
            Organs organs,
            Accounts accounts) {
        this.intake = intake;
        this.desk = desk;
        this.reading = reading;
        this.runs = runs;
        this.settings = settings;
        this.publications = publications;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        String first = "11530100000000001";
        organ = new Organ(
                OrganId.of("gov"),
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "539900",
                CreditCode.of(first + CreditCode.checkCharacter(first)),
                "云政",
                new Organ.Contact("政务公开科", "云州市和平路 1 号", "工作日 9:00—17:00", "0000-1234567", "open@example.invalid"),
                "主管本行政区域的工作。",
                "李明",
                1);
        organs.enter(organ);
        publisher = accounts.enterStaff(
                "publisher", "周敏", organ.id(), PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, organ.id())));
    }

    @Test
    void theReportsAreImportedAndTheOneBrokenIntoIsStopped() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("000.txt", ImportFiles.report("tabs-2020.txt"));
        files.put("001.txt", ImportFiles.report("pipes-after-cells-2020.txt"));
        files.put("004.txt", ImportFiles.report("pipes-alone-2023.txt"));
        String list = """
                文件名,标题,成文日期,信息种类
                000.txt,省政务服务管理办公室2020年政府信息公开工作年度报告,2021-01-26,其他文件
                001.txt,苏州市人民政府2020年政府信息公开工作年度报告,2021-01-28,其他文件
                004.txt,政务服务管理办公室2023年政府信息公开工作年度报告,2024-01-20,其他文件
                """;
        long run = start(files, DocumentList.read(list.getBytes(StandardCharsets.UTF_8)));

        assertThat(rows(run)).extracting(ImportRow::isReady).containsExactly(true, true, false);
        var stopped = desk.look(run, 3, publisher);
        assertThat(stopped.verdict().findings().stream().filter(RowFinding::mustMend))
                .extracting(RowFinding::passage)
                .containsOnly("欧洲杯赛事直播", "93.98%%")
                .hasSize(10);

        assertThat(desk.take(run, List.of(), publisher, (done, total) -> {})).isEqualTo(2);
        mend(stopped.row());
        assertThat(desk.take(run, List.of(3), publisher, (done, total) -> {})).isEqualTo(1);
        assertThat(rows(run)).allMatch(row -> row.state() == RowState.TAKEN);
        var document =
                publications.find(rows(run).get(0).document().orElseThrow()).orElseThrow();
        assertThat(document.publishedOn()).isEqualTo(LocalDate.of(2021, 1, 26));
        assertThat(document.origin()).contains("历史信息，第 %d 批导入".formatted(run));
        assertThat(record.listOf("disclosure:" + document.id())).hasSize(1);
        assertThat(db.sql("select changed_at::date - published_on > 0 from disclosure.document where id = :id")
                        .param("id", document.id().value())
                        .query(Boolean.class)
                        .single())
                .as("whoever copies the library sees it as new")
                .isTrue();
    }

    private void mend(ImportRow row) {
        var finding = desk.look(row.run(), row.number(), publisher).verdict().findings().stream()
                .filter(each -> !each.mustMend())
                .findFirst()
                .orElseThrow();
        String body = row.body().replace("欧洲杯赛事直播", "本市").replace("93.98%%", "93.98%");
        var looked = desk.correct(
                row.run(),
                row.number(),
                new EnumMap<>(row.cells()),
                body,
                Map.of(finding.key(), "原文如此，已向来源核对。"),
                publisher);
        assertThat(looked.verdict().isReady()).isTrue();
    }

    @Test
    void wordAndArchivesAreReadAndWhatHangsOnThemHangsOnTheDocument() throws IOException {
        var inside = new LinkedHashMap<String, byte[]>();
        inside.put("通知/关于防汛的通知.docx", ImportFiles.word());
        inside.put("通知/关于防汛的通知-附件1.csv", "项,数\n一,2\n".getBytes(StandardCharsets.UTF_8));
        inside.put("通知/名册.xlsx", "没有正文".getBytes(StandardCharsets.UTF_8));
        long run;
        var archive = Files.createTempFile("import", ".zip");
        Files.write(archive, ImportFiles.zip(inside));
        try (var parcel = new Parcel(settings).addArchive(archive)) {
            run = intake.start(order("通知.zip"), parcel, DocumentList.NONE, publisher, (done, total) -> {});
        }
        assertThat(rows(run)).extracting(ImportRow::state).containsExactly(RowState.WAITING, RowState.UNREADABLE);

        reading.pass();
        assertThat(desk.look(run, 1, publisher).verdict().findings())
                .as("nobody knows yet what is in the files that would go public with it")
                .extracting(RowFinding::kind, RowFinding::mustMend)
                .containsExactly(tuple("附件未能检查", true), tuple("附件未能检查", true));
        assertThat(desk.take(run, List.of(1), publisher, (done, total) -> {})).isZero();
        files.read();

        var row = desk.look(run, 1, publisher).row();
        assertThat(row.isReady()).isTrue();
        assertThat(row.cell(ImportField.TITLE)).isEqualTo("关于做好防汛工作的通知");
        assertThat(row.cell(ImportField.MADE_ON)).isEqualTo("2025-06-01");
        assertThat(row.body()).contains("<h3>一、加强值守</h3>", "<td>河段</td>");
        assertThat(desk.take(run, List.of(1), publisher, (done, total) -> {})).isEqualTo(1);
        DocumentId document = rows(run).getFirst().document().orElseThrow();
        assertThat(publications.listAttachments(document)).hasSize(2);
    }

    @Test
    void whatHangsOnADocumentIsLookedThroughBeforeItGoesPublic() {
        var sent = new LinkedHashMap<String, byte[]>();
        sent.put("关于救助对象的公示.txt", ImportFiles.bytes("关于救助对象的公示\n各社区：\n名单见附件。\n2025年3月4日"));
        sent.put("关于救助对象的公示-附件1.csv", ImportFiles.bytes("姓名,电话\n王某,13800138000\n"));
        sent.put("关于救助对象的公示-附件2.png", PICTURE);
        long run = start(sent, DocumentList.NONE);
        assertThat(rows(run))
                .singleElement()
                .satisfies(row -> assertThat(row.problems()).isEqualTo(1));

        files.read();

        assertThat(rows(run))
                .as("the row is judged anew as its files are read")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.problems()).isZero();
                    assertThat(row.questions()).isEqualTo(2);
                });
        assertThat(desk.take(run, List.of(), publisher, (done, total) -> {})).isZero();
        var looked = desk.look(run, 1, publisher);
        assertThat(looked.verdict().findings())
                .extracting(RowFinding::kind, RowFinding::where, RowFinding::passage)
                .containsExactlyInAnyOrder(
                        tuple("手机号码", "附件“关于救助对象的公示-附件1.csv”", "138*****000"),
                        tuple("附件未能检查", "附件“关于救助对象的公示-附件2.png”", ""));
        desk.correct(run, 1, new EnumMap<>(looked.row().cells()), looked.row().body(), answersTo(run), publisher);
        assertThat(desk.take(run, List.of(), publisher, (done, total) -> {})).isEqualTo(1);
    }

    /// As offices print them: the issuing organ on top, the number, the title, who is addressed, paragraphs longer than
    /// a line, the day at the end, page numbers below.
    private static final OfficialText PRINTED = new OfficialText(
            "云州市人民政府",
            Optional.of("云政发〔2025〕18号"),
            "云州市人民政府关于进一步做好城镇燃气安全管理工作的通知",
            "各县区人民政府，市直各部门",
            List.of(
                    new TextPart.Heading(1, "压实责任"),
                    new TextPart.Paragraph(
                            "各县区人民政府要切实履行属地管理责任，定期研究解决燃气安全管理中的突出问题，" + "组织开展隐患排查治理，建立台账，逐项销号，对重大隐患实行挂牌督办。"),
                    new TextPart.Heading(1, "加强检查"),
                    new TextPart.Paragraph("市直有关部门按照职责分工开展联合检查，每季度通报一次检查情况。")),
            Optional.of(LocalDate.of(2025, 9, 8)),
            "",
            "");

    @Test
    void printedPdfAndOfdAreReadAndHangOnTheDocument(@Autowired Typesetter typesetter) {
        for (var format : List.of(OutputFormat.PDF, OutputFormat.OFD)) {
            String name = "燃气." + format.name().toLowerCase(Locale.ROOT);
            long run = start(Map.of(name, typesetter.set(PRINTED, format)), DocumentList.NONE);
            assertThat(rows(run)).extracting(ImportRow::state).containsExactly(RowState.WAITING);

            reading.pass();
            files.read();

            var row = desk.look(run, 1, publisher).row();
            assertThat(row.state()).as(row.reason()).isEqualTo(RowState.READ);
            assertThat(row.cell(ImportField.TITLE)).as(name).isEqualTo("云州市人民政府关于进一步做好城镇燃气安全管理工作的通知");
            assertThat(row.cell(ImportField.NUMBER)).as(name).isEqualTo("云政发〔2025〕18号");
            assertThat(row.cell(ImportField.MADE_ON)).as(name).isEqualTo("2025-09-08");
            assertThat(Jsoup.parse(row.body()).select("p").eachText())
                    .as(name)
                    .contains(
                            "各县区人民政府，市直各部门：",
                            "一、压实责任",
                            "各县区人民政府要切实履行属地管理责任，定期研究解决燃气安全管理中的突出问题，" + "组织开展隐患排查治理，建立台账，逐项销号，对重大隐患实行挂牌督办。",
                            "二、加强检查",
                            "市直有关部门按照职责分工开展联合检查，每季度通报一次检查情况。");
            assertThat(row.body()).doesNotContain("— 1 —");
            var words = new EnumMap<>(row.cells());
            words.put(ImportField.NUMBER, format == OutputFormat.PDF ? "云政发〔2025〕18号" : "");
            desk.correct(run, 1, words, row.body(), answersTo(run), publisher);
            assertThat(desk.take(run, List.of(1), publisher, (done, total) -> {}))
                    .isEqualTo(1);
            var document = rows(run).getFirst().document().orElseThrow();
            assertThat(publications.listAttachments(document)).hasSize(1);
        }
    }

    private Map<String, String> answersTo(long run) {
        return desk.look(run, 1, publisher).verdict().findings().stream()
                .filter(finding -> !finding.mustMend())
                .collect(Collectors.toMap(RowFinding::key, finding -> "已核对原件。", (one, other) -> one));
    }

    @Test
    void theCommandLineImportsAFolderAndLeavesWhatNeedsSomebody(
            @Autowired ConfigurableApplicationContext house, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("2024"));
        Files.write(folder.resolve("2024/好.txt"), ImportFiles.bytes("关于命令行的通知\n各部门：\n请按时办理。\n2024年5月6日"));
        Files.write(folder.resolve("2024/缺.txt"), ImportFiles.bytes("关于没有日期的通知\n各部门：\n请办。"));
        var list = folder.resolve("名单.csv");
        Files.write(list, ImportFiles.bytes("文件名,标题,主题分类\n好.txt,关于命令行导入的通知,综合政务\n"));
        String[] asked = {"import", folder.resolve("2024").toString(), "--organ", "gov", "--list", list.toString()};

        var dry = run(
                house,
                Stream.concat(Arrays.stream(asked), Stream.of("--dry-run")).toArray(String[]::new));
        assertThat(dry.status()).as(dry.words()).isZero();
        assertThat(dry.words()).contains("可以导入 1 个", "须改正 1 个", "缺.txt", "没有导入任何信息");

        var done = run(house, asked);
        assertThat(done.status()).as(done.words()).isEqualTo(1);
        assertThat(done.words()).contains("已导入 1 条", "其余文件留在工作台");
        assertThat(publications.listAfter(0, 1000))
                .filteredOn(document -> document.title().equals("关于命令行导入的通知"))
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.topic()).isEqualTo("综合政务");
                    assertThat(document.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 6));
                });

        assertThat(run(house, "import", folder.resolve("没有").toString(), "--organ", "gov")
                        .words())
                .contains("没有这个文件夹");
        assertThat(run(house, "import", folder.toString(), "--organ", "nobody").words())
                .contains("没有这个机关");
        assertThat(run(house, "import", folder.toString()).status()).isEqualTo(2);
        var broken = folder.resolve("坏.xlsx");
        Files.write(broken, ImportFiles.bytes("不是表格"));
        var unread =
                run(house, "import", folder.resolve("2024").toString(), "--organ", "gov", "--list", broken.toString());
        assertThat(unread.status()).isEqualTo(1);
    }

    private record Said(int status, String words) {}

    /// The command in the house of the test, which it may not close.
    private static Said run(ConfigurableApplicationContext house, String... words) {
        var lent = (ConfigurableApplicationContext) Proxy.newProxyInstance(
                ImportTest.class.getClassLoader(),
                new Class<?>[] {ConfigurableApplicationContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(house, arguments));
        var said = new StringWriter();
        int status = new CommandLine(new DocumentsCommand(() -> lent))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(words);
        return new Said(status, said.toString());
    }

    @Test
    void whatIsThereTwiceIsFoundAndLeftOut() {
        String text = "关于同一件事的通知\n各部门：\n请按时办理。\n2025年5月6日";
        long run = start(Map.of("甲.txt", ImportFiles.bytes(text), "乙.txt", ImportFiles.bytes(text)), DocumentList.NONE);

        assertThat(desk.look(run, 2, publisher).verdict().findings())
                .extracting(RowFinding::kind)
                .containsExactly("正文重复");
        desk.leaveOut(run, 2, publisher);
        assertThat(desk.look(run, 1, publisher).verdict().isReady()).isTrue();
        desk.takeBack(run, 2, publisher);
        assertThat(rows(run)).noneMatch(row -> row.state() == RowState.LEFT_OUT);
    }

    @Test
    void aRowThatIsWrongIsKeptAsItWasTyped() {
        long run = start(Map.of("丙.txt", ImportFiles.bytes("关于某事的通知\n各部门：\n请办理。")), DocumentList.NONE);
        var words = new EnumMap<ImportField, String>(ImportField.class);
        words.put(ImportField.TITLE, "关于某事的通知");
        words.put(ImportField.MADE_ON, "去年");
        words.put(ImportField.ORGAN, "没有这个局");

        var looked = desk.correct(run, 1, words, "请办理。", Map.of(), publisher);

        assertThat(looked.verdict().problems().on("MADE_ON")).isPresent();
        assertThat(looked.verdict().problems().on("ORGAN")).isPresent();
        assertThat(desk.look(run, 1, publisher).row().cell(ImportField.MADE_ON)).isEqualTo("去年");
        assertThat(desk.take(run, List.of(1), publisher, (done, total) -> {})).isZero();
    }

    @Test
    void whatWasNeverPublicBecomesADraft() {
        long run;
        try (var parcel = new Parcel(settings)) {
            byte[] content = ImportFiles.bytes("关于己事的通知\n各部门：\n请办。\n2025年1月2日");
            parcel.add("己.txt", () -> new ByteArrayInputStream(content));
            var order = new ImportIntake.Order(organ.id(), Manner.DRAFT, "己.txt");
            run = intake.start(order, parcel, DocumentList.NONE, publisher, (done, total) -> {});
        }
        assertThat(desk.take(run, List.of(), publisher, (done, total) -> {})).isEqualTo(1);

        var row = rows(run).getFirst();
        assertThat(row.document()).isEmpty();
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        assertThat(wire.get(row.outcome().orElseThrow().path()).html().text()).contains("关于己事的通知");
    }

    @Test
    void onlyWhoImportsForTheOrganSeesItsRuns() {
        long run = start(Map.of("丁.txt", ImportFiles.bytes("关于丁事的通知\n各部门：\n请办。\n2025年1月2日")), DocumentList.NONE);
        var stranger = accounts.enterStaff("stranger", "何平", organ.id(), PASSWORD, List.of());

        assertThatThrownBy(() -> desk.get(run, stranger)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.leaveOut(run, 1, stranger)).isInstanceOf(Refusal.class);
    }

    @Test
    void thePagesLeadFromTheFilesToThePublicPage() {
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        var files = Map.of("关于戊事的通知.txt", ImportFiles.bytes("关于戊事的通知\n各部门：\n联系人手机13800138000。\n2025年1月2日"));

        assertThat(wire.upload(LIST, LIST, Map.of("organ", "gov"), Map.of())
                        .html()
                        .text())
                .contains("请选择要导入的文件");
        var run = wire.upload(LIST, LIST, Map.of("organ", "gov"), files);
        assertThat(run.status()).isEqualTo(302);
        String row = run.location() + "/rows/1";
        var page = wire.get(row).html();
        assertThat(page.select("mark").text()).isEqualTo("138*****000");
        var fields = page.select("form.form input[name], form.form textarea, form.form select").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .collect(Collectors.toMap(
                        field -> field.attr("name"), field -> field.val(), (one, two) -> one, LinkedHashMap::new));
        fields.put("KIND", "公示公告");
        assertThat(wire.post(row, row, fields).status()).isEqualTo(422);
        fields.replaceAll((name, value) -> name.startsWith("answer.") ? "值班手机，对外公布。" : value);
        assertThat(wire.post(row, row, fields).location()).isEqualTo(run.location());

        wire.post(run.location(), run.location() + "/take", Map.of("all", "true"));

        var document =
                wire.get(wire.get(row).html().select(".banner a").attr("href")).html();
        assertThat(document.select("h1").text()).isEqualTo("关于戊事的通知");
        assertThat(document.text()).contains("历史信息");
    }

    private long start(Map<String, byte[]> files, DocumentList list) {
        try (var parcel = new Parcel(settings)) {
            files.forEach((name, content) -> parcel.add(name, () -> new ByteArrayInputStream(content)));
            return intake.start(order("几个文件"), parcel, list, publisher, (done, total) -> {});
        }
    }

    private ImportIntake.Order order(String source) {
        return new ImportIntake.Order(organ.id(), Manner.STOCK, source);
    }

    private List<ImportRow> rows(long run) {
        return runs.list(run, RunStore.Filter.ALL, 0, 50);
    }
}
