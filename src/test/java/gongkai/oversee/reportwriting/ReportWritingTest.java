package gongkai.oversee.reportwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.demo.LoadedCity;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.oversee.annualreport.ComputedReports;
import gongkai.oversee.annualreport.PrintedReport;
import gongkai.oversee.annualreport.ReportFigures;
import gongkai.oversee.annualreport.ReportSection;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import gongkai.oversee.statutoryreport.TableSum;
import gongkai.publish.disclosure.DocumentEditions;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The reports of the demo city for 2026, written in January 2027; the bureau of labour went into that of civil affairs
/// in July 2026.
@HouseTest
class ReportWritingTest {
    private static final int YEAR = 2026;
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final OrganId HOUSING = OrganId.of("housing");
    private static final OrganId CIVIL = OrganId.of("civil-affairs");
    private static final OrganId LABOUR = OrganId.of("labour");
    private static final OrganId COUNTY = OrganId.of("qinghe");
    private static final OrganId TOWN = OrganId.of("liuxi");
    private static final CellRef NEW = new CellRef(RequestRow.NEW_REQUESTS, ApplicantColumn.NATURAL_PERSON);

    @Autowired
    private LoadedCity city;

    @Autowired
    private ReportOpening opening;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private ReportSigning signing;

    @Autowired
    private ReportCollecting collecting;

    @Autowired
    private ReportCorrections corrections;

    @Autowired
    private ReportPublication publication;

    @Autowired
    private WrittenFigures figures;

    @Autowired
    private WrittenReports reports;

    @Autowired
    private WrittenStores stores;

    @Autowired
    private ReportUnits units;

    @Autowired
    private PrintedFiles files;

    @Autowired
    private ComputedReports ledgers;

    @Autowired
    private Organs organs;

    @Autowired
    private OrganReform reform;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Worklist worklist;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTime time;

    @Autowired
    private ReadAtOnce reading;

    @BeforeEach
    void january() {
        city.load();
        if (organs.get(LABOUR).isActive()) {
            time.moveTo("2026-07-01");
            reform.order(
                    new Reform.Merge(LABOUR, CIVIL, Optional.empty()),
                    LocalDate.of(2026, 7, 1),
                    "云编〔2026〕6号",
                    "staff:1 方正");
        }
        time.moveTo("2027-01-05");
        opening.run();
    }

    @Test
    void eachOrganFindsItsReportInTheWorklistWithItsStatutoryDay() {
        assertThat(opening.run()).as("opened once").isZero();
        assertThat(report(HOUSING).dueOn()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(report(CITY).dueOn()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(stores.reports().find(LABOUR, YEAR)).as("merged in July").isEmpty();
        assertThat(stores.reports().find(OrganId.of("water"), YEAR))
                .as("no organ of state")
                .isEmpty();
        assertThat(worklist.find("report", report(HOUSING).id())
                        .orElseThrow()
                        .state()
                        .title())
                .isEqualTo("云州市住房和城乡建设局2026年政府信息公开工作年度报告");
    }

    @Test
    void theFiguresAreTheLedgersWithThoseOfWhoWasMergedInTheYear() {
        var civil = report(CIVIL);
        assertThat(units.joined(CIVIL, YEAR)).extracting(Organ::id).containsExactly(LABOUR);
        ReportTables own = figures.of(civil).own();
        assertThat(own)
                .isEqualTo(TableSum.of(
                        own.format(), List.of(ledgers.compute(CIVIL, YEAR), ledgers.compute(LABOUR, YEAR))));
        assertThat(ReportRules.findings(own)).isEmpty();
        String preface = reports.texts(civil, figures.of(civil)).getOrDefault(ReportSection.PREFACE, "");
        assertThat(preface).contains("云州市人力资源和社会保障局自2026年7月1日起由云州市民政局承接其职责", "1月1日至6月30日的数据计入本报告");
        assertThat(reports.findings(civil, figures.of(civil)))
                .extracting(Finding::rule)
                .doesNotContain("X1");
    }

    @Test
    void whatIsNotWrittenYetCannotBeSentToBeSigned() {
        assertThatThrownBy(() -> signing.submit(HOUSING, YEAR, who("housing")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .contains("OVERVIEW", "PROBLEMS")
                                .doesNotContain("PREFACE", "OTHER_MATTERS", "findings"));
    }

    @Test
    void aCorrectionNeedsAReasonAndTheHeadAndBearsAMark() {
        var officer = who("ecology");
        OrganId organ = OrganId.of("ecology");
        BigDecimal before = value(organ, NEW);
        String wanted = before.add(BigDecimal.ONE).toPlainString();
        assertThatThrownBy(() -> corrections.ask(organ, YEAR, NEW, wanted, " ", officer))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> corrections.ask(organ, YEAR, NEW, "-3", "登记漏了一件", officer))
                .isInstanceOf(Refusal.class);
        corrections.ask(organ, YEAR, NEW, wanted, "登记漏了一件", officer);
        assertThatThrownBy(() -> corrections.ask(organ, YEAR, NEW, wanted, "又提一次", officer))
                .isInstanceOf(Refusal.class);
        assertThat(value(organ, NEW)).as("not yet").isEqualByComparingTo(before);
        long id = stores.corrections().list(report(organ).id()).getFirst().id();
        assertThatThrownBy(() -> corrections.grant(organ, YEAR, id, officer)).isInstanceOf(Refusal.class);
        corrections.grant(organ, YEAR, id, who("ecology-head"));
        assertThat(value(organ, NEW)).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(figures.corrected(report(organ))).containsExactly(NEW);
        assertThat(reports.findings(report(organ), figures.of(report(organ))))
                .as("the relations of the form do not hold any more")
                .extracting(Finding::rule)
                .contains("H1", "H3");
        corrections.takeBack(organ, YEAR, id, officer);
        assertThat(value(organ, NEW)).isEqualByComparingTo(before);
        assertThat(stores.reports().listLines(report(organ).id()))
                .extracting(WritingStore.Line::what)
                .containsExactly("开始编制", "更正数字", "批准更正", "撤回更正");
    }

    @Test
    void whoSavesAfterSomebodyElseIsToldAndLosesNothing() {
        OrganId organ = OrganId.of("finance");
        writing.save(organ, YEAR, 0, Map.of(ReportSection.PROBLEMS, "第一稿"), who("finance"));
        assertThatThrownBy(
                        () -> writing.save(organ, YEAR, 0, Map.of(ReportSection.PROBLEMS, "第二稿"), who("finance-head")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().getFirst().sentence())
                                .contains("严计保存了新的文字"));
        writing.draftAnew(organ, YEAR, ReportSection.PROBLEMS, who("finance"));
        var words = stores.sections().find(report(organ).id());
        assertThat(words.number()).isEqualTo(2);
        assertThat(words.texts().getOrDefault(ReportSection.PROBLEMS, "")).contains(SectionDrafts.OPEN);
    }

    @Test
    void aReportGoesFromTheTownToTheCountyToTheCity() {
        settle(TOWN, "liuxi", "liuxi-head");
        assertThat(figures.of(report(COUNTY)).parts()).as("not accepted yet").isEmpty();
        assertThatThrownBy(() -> collecting.accept(TOWN, YEAR, who("qinghe"))).isInstanceOf(Refusal.class);
        collecting.giveBack(TOWN, YEAR, "请补充公共查阅点的情况", who("statistician"));
        assertThat(report(TOWN).status()).isEqualTo(WritingStatus.RETURNED);
        settle(TOWN, "liuxi", "liuxi-head");
        collecting.accept(TOWN, YEAR, who("statistician"));
        var county = figures.of(report(COUNTY));
        assertThat(county.parts().keySet()).containsExactly(TOWN);
        assertThat(county.total())
                .isEqualTo(TableSum.of(
                        county.total().format(), List.of(ledgers.compute(TOWN, YEAR), ledgers.compute(COUNTY, YEAR))));
        settle(COUNTY, "qinghe", "qinghe-head");
        collecting.accept(COUNTY, YEAR, who("statistician"));
        var all = figures.of(report(CITY));
        assertThat(all.parts().keySet()).containsExactly(COUNTY);
        assertThat(figures.missing(report(CITY), all)).hasSize(11);
        assertThat(TableSum.differing(all.total(), TableSum.of(all.own().format(), List.of(all.own(), county.total()))))
                .isEmpty();
        theTownIsCorrectedAfterwards();
        assertThatThrownBy(() -> settle(CITY, "yunzhou", "yunzhou-head", text -> "没有提到任何机关。"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("PREFACE"));
    }

    @Test
    void whatIsSentToBeSignedKeepsTheWordsNobodySaved() {
        OrganId organ = OrganId.of("linjiang");
        var before = reports.texts(report(organ), figures.of(report(organ)));
        writing.save(
                organ,
                YEAR,
                0,
                Map.of(
                        ReportSection.OVERVIEW,
                        before.getOrDefault(ReportSection.OVERVIEW, "").replaceAll("【请补充：[^】]*】", LONG),
                        ReportSection.PROBLEMS,
                        LONG),
                who("linjiang"));
        signing.submit(organ, YEAR, who("linjiang"));
        var kept = stores.sections().find(report(organ).id()).texts();
        assertThat(kept.keySet()).containsExactlyInAnyOrder(ReportSection.values());
        assertThat(kept.get(ReportSection.PREFACE)).isEqualTo(before.get(ReportSection.PREFACE));
    }

    @Test
    void theCarryOverIsComparedWithTheReportOfTheYearBefore() {
        OrganId organ = OrganId.of("health");
        assertThat(reports.findings(report(organ), figures.of(report(organ))))
                .extracting(Finding::rule)
                .doesNotContain("X1");
        for (RequestRow row : List.of(RequestRow.CARRIED_IN, RequestRow.CARRIED_OUT)) {
            for (ApplicantColumn column : List.of(ApplicantColumn.NATURAL_PERSON, ApplicantColumn.TOTAL)) {
                raise(organ, new CellRef(row, column), "health", "health-head");
            }
        }
        assertThat(reports.findings(report(organ), figures.of(report(organ))))
                .filteredOn(finding -> finding.rule().equals("X1"))
                .extracting(Finding::message)
                .isNotEmpty()
                .allMatch(message -> message.contains("上一年报告"));
    }

    /// A figure one higher, asked for and granted.
    private void raise(OrganId organ, CellRef cell, String officer, String head) {
        String wanted = value(organ, cell).add(BigDecimal.ONE).toPlainString();
        corrections.ask(organ, YEAR, cell, wanted, "漏登一件", who(officer));
        long id = stores.corrections().list(report(organ).id()).getLast().id();
        corrections.grant(organ, YEAR, id, who(head));
    }

    @Test
    void whoWritesNoneOfItsOwnCountsInTheReportAbove() {
        OrganId office = OrganId.of("office");
        assertThatThrownBy(() -> collecting.exempt(COUNTY, YEAR, "并入市政府报告", who("statistician")))
                .as("the town reports to it")
                .isInstanceOf(Refusal.class);
        BigDecimal before = value(CITY, NEW);
        collecting.exempt(office, YEAR, "并入市政府报告", who("statistician"));
        var all = figures.of(report(CITY));
        assertThat(figures.missing(report(CITY), all)).extracting(Organ::id).doesNotContain(office);
        BigDecimal theirs = ledgers.compute(office, YEAR).cell(NEW).amount().orElseThrow();
        assertThat(value(CITY, NEW)).isEqualByComparingTo(before.add(theirs));
        writing.draftAnew(CITY, YEAR, ReportSection.PREFACE, who("yunzhou"));
        assertThat(reports.texts(report(CITY), all).getOrDefault(ReportSection.PREFACE, ""))
                .contains("云州市人民政府办公室不单独编制年度报告");
    }

    @Test
    void whatIsPrintedReadsBackToTheSameFigures() {
        var report = report(HOUSING);
        PrintedReport printed = reports.print(report, figures.of(report));
        assertSame(printed.tables(), printed.page().getBytes(StandardCharsets.UTF_8), "report.html");
        for (OutputFormat format : OutputFormat.values()) {
            assertSame(printed.tables(), files.set(printed, format), "report." + format.ending());
        }
    }

    /// What was accepted since differs from what entered the county's report, which says so.
    private void theTownIsCorrectedAfterwards() {
        var entered = figures.of(report(COUNTY));
        assertThat(figures.differing(report(COUNTY), entered)).isEmpty();
        publication.reopen(TOWN, YEAR, "漏登一件行政许可决定", who("liuxi"));
        var licences = new CellRef(ProactiveRow.LICENCES, ProactiveRow.Column.DECISIONS);
        raise(TOWN, licences, "liuxi", "liuxi-head");
        signing.submit(TOWN, YEAR, who("liuxi"));
        signing.sign(TOWN, YEAR, who("liuxi-head"));
        collecting.accept(TOWN, YEAR, who("statistician"));
        assertThat(figures.differing(report(COUNTY), entered)).isEqualTo(Map.of(TOWN, List.of(licences)));
    }

    private static void assertSame(ReportTables tables, byte[] file, String name) {
        var outcome = ReportReader.read(file, name);
        assertThat(outcome).as(name).isInstanceOf(ReportReader.Found.class);
        var read = ((ReportReader.Found) outcome).report();
        assertThat(read.issuer()).as(name).contains("云州市住房和城乡建设局");
        assertThat(read.year()).as(name).contains(YEAR);
        assertThat(TableSum.differing(tables, read.tables())).as(name).isEmpty();
        assertThat(read.findings()).as(name).isEmpty();
    }

    @Test
    void aPublishedReportIsCorrectedAndBothEditionsCanBeRead(
            @Autowired Drafts drafts,
            @Autowired DraftGate gate,
            @Autowired SecrecyReviews secrecy,
            @Autowired Publications publications,
            @Autowired DocumentEditions editions,
            @Autowired ReportFigures counting) {
        settle(OrganId.of("education"), "education", "education-head");
        OrganId organ = OrganId.of("education");
        assertThatThrownBy(() -> publication.draft(organ, YEAR, true, who("education")))
                .isInstanceOf(Refusal.class);
        collecting.accept(organ, YEAR, who("statistician"));
        publish(publication.draft(organ, YEAR, true, who("education")), 1, drafts, gate, secrecy);
        var first = report(organ);
        assertThat(first.status()).isEqualTo(WritingStatus.PUBLISHED);
        var document = publications.find(first.document().orElseThrow()).orElseThrow();
        assertThat(document.kind().label()).isEqualTo("政府信息公开年报");
        assertThat(publications.listAttachments(document.id())).hasSize(3);
        assertThat(worklist.find("report", first.id()).orElseThrow().state().closedOn())
                .isPresent();

        publication.reopen(organ, YEAR, "更正一处文字", who("education"));
        writing.save(organ, YEAR, base(organ), Map.of(ReportSection.PROBLEMS, "更正后的问题。" + LONG), who("education"));
        signing.submit(organ, YEAR, who("education"));
        signing.sign(organ, YEAR, who("education-head"));
        collecting.accept(organ, YEAR, who("statistician"));
        publish(publication.draft(organ, YEAR, true, who("education")), 2, drafts, gate, secrecy);
        assertThat(report(organ).edition()).isEqualTo(2);
        assertThat(report(organ).document()).isEqualTo(first.document());
        assertThat(editions.list(document.id())).hasSize(2);
        assertThat(editions.list(document.id()).getLast().body()).contains("更正后的问题");
        assertThat(stores.figures().listEditions(first.id()))
                .extracting(WrittenFigureStore.Edition::reason)
                .containsExactly("", "更正一处文字");
        var last = stores.figures().listEditions(first.id()).getLast();
        assertThat(counting.find(organ, YEAR))
                .as("what counts is what was published")
                .contains(last.own());
        assertThat(counting.over(organ).get(YEAR)).isEqualTo(last.own());
        assertThat(new Wire(port).get("/api/reports/education/" + YEAR).body())
                .contains("\"edition\" : 2", "\"path\" : \"" + document.path() + "\"");
        assertThat(new Wire(port).get("/oversee/reports/education/" + YEAR).body())
                .contains("公布的报告（第 2 版）列出", document.path());
    }

    private void publish(DraftId draft, int state, Drafts drafts, DraftGate gate, SecrecyReviews secrecy) {
        reading.read();
        drafts.submit(draft, who("education"));
        secrecy.review(draft, state, Optional.of(false), "《保守国家秘密法》", "不涉及国家秘密", who("secrecy"));
        gate.pass(draft, state, "", who("reviewer"));
        gate.pass(draft, state, "", who("editor"));
        gate.pass(draft, state, "", who("education-head"));
    }

    private static final String LONG = "主动公开的深度还不够，部分业务系统的数据没有及时汇总；已经建立按月核对的制度，明年继续改进。";

    private void settle(OrganId organ, String officer, String head) {
        settle(organ, officer, head, text -> text);
    }

    /// Writes what is still open, and has it signed.
    private void settle(OrganId organ, String officer, String head, java.util.function.UnaryOperator<String> preface) {
        var report = report(organ);
        var texts = new EnumMap<ReportSection, String>(reports.texts(report, figures.of(report)));
        texts.replaceAll((section, text) -> text.replaceAll("【请补充：[^】]*】", LONG));
        texts.computeIfPresent(ReportSection.PREFACE, (section, text) -> preface.apply(text));
        writing.save(organ, YEAR, base(organ), texts, who(officer));
        signing.submit(organ, YEAR, who(officer));
        assertThatThrownBy(() -> signing.sign(organ, YEAR, who(officer))).isInstanceOf(Refusal.class);
        signing.sign(organ, YEAR, who(head));
    }

    private int base(OrganId organ) {
        return stores.sections().find(report(organ).id()).number();
    }

    private BigDecimal value(OrganId organ, CellRef ref) {
        return figures.of(report(organ)).total().cell(ref).amount().orElseThrow();
    }

    private YearReport report(OrganId organ) {
        return stores.reports().find(organ, YEAR).orElseThrow();
    }

    private Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }
}
