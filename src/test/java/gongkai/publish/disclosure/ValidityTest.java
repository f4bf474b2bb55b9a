package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Publishing publishing;
    private final Publications publications;
    private final ValidityVerbs verbs;
    private final Citations citations;
    private final ExpiryPass expiry;
    private final DocumentStore documents;
    private final AuditRecord record;
    private Organs organs;
    private Accounts accounts;
    private TestTime time;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ValidityTest(
            Publishing publishing,
            Publications publications,
            ValidityVerbs verbs,
            Citations citations,
            ExpiryPass expiry,
            DocumentStore documents,
            AuditRecord record) {
        this.publishing = publishing;
        this.publications = publications;
        this.verbs = verbs;
        this.citations = citations;
        this.expiry = expiry;
        this.documents = documents;
        this.record = record;
    }

    @Autowired
    void alsoUse(Organs organs, Accounts accounts, TestTime time) {
        this.organs = organs;
        this.accounts = accounts;
        this.time = time;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @AfterEach
    void backToTheFirstDay() {
        time.moveTo(TODAY);
    }

    @Test
    void whatAnotherDocumentReplacesLeadsToItAndBack() {
        var old = publish("校车安全管理办法", Particulars.NONE);
        var made = publishing.publish(
                town.aDocument("校车安全管理办法（修订）").numbered("云政规〔2026〕3号").complete(), town.publisher());

        verbs.replace(old.id(), TODAY, made.id(), town.publisher());

        var page = new Wire(port).get(old.path()).html();
        assertThat(page.select(".banner").text()).contains("自2026年3月2日起废止", "替代本文件的是", "云政规〔2026〕3号");
        assertThat(page.select(".banner a").attr("href")).isEqualTo(made.path());
        var back = new Wire(port).get(made.path()).html();
        assertThat(back.select(".document-aside a[href=" + old.path() + "]")).hasSize(1);
        assertThat(back.select(".document-aside").text()).contains("本文件替代的文件");
        assertThat(back.select(".banner")).isEmpty();
    }

    @Test
    void anAmendedDocumentGoesOnBindingAndNamesWhatAmendedIt() {
        var old = publish("城市养犬管理规定", Particulars.NONE);
        var first = publish("关于修改养犬规定的决定", Particulars.NONE);

        verbs.amend(old.id(), TODAY, Basis.of(first.id()), town.publisher());
        verbs.amend(old.id(), TODAY, Basis.of("省政府令第1号"), town.publisher());

        assertThat(publications.find(old.id()).orElseThrow().validity()).isEqualTo(Validity.AMENDED);
        assertThat(new Wire(port).get(old.path()).html().select(".banner").text())
                .contains("继续有效", "修改本文件的是", "关于修改养犬规定的决定");
        assertThat(record.listOf("disclosure:" + old.id()))
                .extracting(AuditEntry::action)
                .containsExactly("发布信息", "标明已修改文件", "标明已修改文件");
    }

    @Test
    void aDocumentHasExpiredOneSecondAfterMidnightAndThePassWritesItDown() {
        var made =
                publish("临时限行通告", Particulars.NONE.binding(Optional.empty(), Optional.of(LocalDate.of(2026, 3, 31))));
        time.moveTo("2026-03-31");
        assertThat(publications.find(made.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);

        time.pass(Duration.ofHours(15).plusSeconds(1));

        assertThat(publications.find(made.id()).orElseThrow().validity()).isEqualTo(Validity.EXPIRED);
        var wire = new Wire(port);
        assertThat(wire.get(made.path()).html().select(".banner").text()).contains("自2026年4月1日起失效", "有效期届满");
        assertThat(wire.get("/publish/documents?validity=EXPIRED").html().text())
                .contains("临时限行通告");
        assertThat(wire.get("/publish/documents?validity=IN_FORCE").html().text())
                .doesNotContain("临时限行通告");
        assertThat(documents.listEvents(made.id())).hasSize(1);
        expiry.run();
        expiry.run();
        assertThat(documents.listEvents(made.id()))
                .extracting(DocumentEvent::label)
                .containsExactly("发布", "到期失效");
        assertThat(publications.find(made.id()).orElseThrow().end())
                .contains(new PublishedDocument.End(LocalDate.of(2026, 4, 1), "有效期届满"));
    }

    @Test
    void manyServersWriteDownEachExpiryOnce() throws Exception {
        var made = IntStream.range(0, 12)
                .mapToObj(n -> publish(
                        "试行办法第" + n + "号",
                        Particulars.NONE.binding(Optional.empty(), Optional.of(LocalDate.of(2026, 5, 31)))))
                .toList();
        var later = LocalDate.of(2026, 6, 1).atStartOfDay(ReplayClock.ZONE).toInstant();
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int server = 0; server < 4; server++) {
                servers.submit(() -> ReplayClock.at(later, () -> {
                    expiry.run();
                    return true;
                }));
            }
        }

        assertThat(made)
                .allSatisfy(each -> assertThat(documents.listEvents(each.id())).hasSize(2));
    }

    @Test
    void whatDoesNotBindYetSaysFromWhichDay() {
        var made =
                publish("共享单车管理办法", Particulars.NONE.binding(Optional.of(LocalDate.of(2026, 5, 1)), Optional.empty()));

        assertThat(new Wire(port).get(made.path()).html().select(".banner").text())
                .contains("尚未施行，自2026年5月1日起施行");
        time.moveTo("2026-05-01");
        assertThat(new Wire(port).get(made.path()).html().select(".banner")).isEmpty();
    }

    @Test
    void whatALaterDocumentWillDoIsShownBeforeAndDoneOnItsDay() {
        var day = LocalDate.of(2026, 5, 1);
        var old = publish("网约车管理细则", Particulars.NONE);
        var other = publish("出租汽车管理规定", Particulars.NONE);
        var made = publish("道路客运管理条例", Particulars.NONE.binding(Optional.of(day), Optional.empty()));
        verbs.abolish(old.id(), day, Basis.of(made.id()), town.publisher());
        verbs.abolish(old.id(), day, Basis.of(made.id()), town.publisher());
        verbs.amend(other.id(), day, Basis.of(made.id()), town.publisher());
        assertThatThrownBy(() -> verbs.abolish(other.id(), day.minusDays(1), Basis.of(made.id()), town.publisher()))
                .isInstanceOf(Refusal.class);

        var wire = new Wire(port);
        assertThat(publications.find(old.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        assertThat(wire.get(old.path()).html().select(".banner").text())
                .contains("将自2026年5月1日起废止", "将废止本文件的是", "道路客运管理条例");
        assertThat(wire.get(made.path()).html().select(".document-aside").text())
                .contains("本文件自2026年5月1日起废止的文件", "网约车管理细则", "本文件自2026年5月1日起修改的文件");
        assertThat(wire.get("/api/documents/" + old.id()).body()).contains("将被废止");
        expiry.run();
        assertThat(publications.find(old.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);

        time.moveTo(day);
        expiry.run();
        expiry.run();

        assertThat(publications.find(old.id()).orElseThrow().end().orElseThrow().on())
                .isEqualTo(day);
        assertThat(publications.find(other.id()).orElseThrow().validity()).isEqualTo(Validity.AMENDED);
        assertThat(wire.get(old.path()).html().select(".banner").text())
                .contains("自2026年5月1日起废止", "废止本文件的是")
                .doesNotContain("将废止");
        assertThat(wire.get(made.path()).html().select(".document-aside").text())
                .contains("本文件废止的文件")
                .doesNotContain("本文件自");
        assertThat(documents.listEvents(old.id()))
                .extracting(DocumentEvent::label)
                .containsExactly("发布", "预定效力变化", "废止");
        assertThat(documents.listEvents(made.id()))
                .extracting(DocumentEvent::label)
                .containsExactly("发布", "开始施行");
    }

    @Test
    void whatWasLaidDownFollowsTheDayAndIsNotDoneByWhatWasWithdrawnOrCalledOff() {
        var day = LocalDate.of(2026, 5, 1);
        var told = Particulars.NONE.binding(Optional.of(day), Optional.empty());
        var moved = publish("改期的条例", told);
        var gone = publish("将撤下的条例", told);
        var first = publish("甲细则", Particulars.NONE);
        var second = publish("乙细则", Particulars.NONE);
        var third = publish("丙细则", Particulars.NONE);
        verbs.abolish(first.id(), day, Basis.of(moved.id()), town.publisher());
        verbs.abolish(second.id(), day, Basis.of(gone.id()), town.publisher());
        verbs.replace(third.id(), day, moved.id(), town.publisher());
        publishing.revise(
                moved.id(),
                new Revision(
                        "改期的条例",
                        "",
                        "<p>推迟施行。</p>",
                        told.binding(Optional.of(day.plusDays(9)), Optional.empty()),
                        java.util.List.of(),
                        "推迟施行"),
                town.publisher());
        publishing.withdraw(gone.id(), "有误", town.publisher());
        assertThat(new Wire(port).get(second.path()).html().select(".banner")).isEmpty();
        var wire = new Wire(port).asStaff("publisher", Town.PASSWORD);
        String form = "/console/documents/" + third.id() + "/validity";
        String number = wire.get(form).html().select("input[name=number]").attr("value");
        assertThat(wire.post(form, form + "/forgo", Map.of("number", number))
                        .html()
                        .select("#reason-problem"))
                .hasSize(1);
        assertThat(wire.post(form, form + "/forgo", Map.of("number", number, "reason", "继续沿用"))
                        .status())
                .isEqualTo(302);

        time.moveTo(day);
        expiry.run();
        assertThat(publications.find(first.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        time.moveTo(day.plusDays(9));
        expiry.run();

        assertThat(publications.find(first.id()).orElseThrow().validity()).isEqualTo(Validity.ABOLISHED);
        assertThat(publications.find(second.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        assertThat(publications.find(third.id()).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        assertThat(documents.listEvents(second.id()))
                .extracting(DocumentEvent::label)
                .containsExactly("发布", "预定效力变化", "取消预定的效力变化");
    }

    @Test
    void aDocumentIsKnownByItsNumberOrItsTitleAndTheBindingOneFirst() {
        var old = publish("同名的办法", Particulars.NONE);
        verbs.declareInvalid(old.id(), TODAY, Basis.of("清理决定"), town.publisher());
        assertThat(citations.find("《同名的办法》").map(PublishedDocument::validity)).contains(Validity.DECLARED_INVALID);
        var now = publishing.publish(
                town.aDocument("同名的办法").numbered("云政规〔2026〕77号").complete(), town.publisher());

        assertThat(citations.find("同名的办法").map(PublishedDocument::id)).contains(now.id());
        assertThat(citations.find("云政规[2026] 77 号").map(PublishedDocument::id)).contains(now.id());
        assertThat(citations
                        .findTyped("https://www.example.invalid" + old.path())
                        .map(PublishedDocument::id))
                .contains(old.id());
        assertThat(citations.find("没有的办法")).isEmpty();
    }

    @Test
    void aDocumentIsNotEndedByItselfNorByWhatWasWithdrawnNorTwice() {
        var made = publish("自己废止自己", Particulars.NONE);
        var gone = publish("撤下的决定", Particulars.NONE);
        publishing.withdraw(gone.id(), "有误", town.publisher());

        assertThatThrownBy(() -> verbs.abolish(made.id(), TODAY, Basis.of(made.id()), town.publisher()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("by"));
        assertThatThrownBy(() -> verbs.abolish(made.id(), TODAY, Basis.of(gone.id()), town.publisher()))
                .isInstanceOf(Refusal.class);
        verbs.declareInvalid(made.id(), TODAY, Basis.of("清理决定"), town.publisher());
        assertThatThrownBy(() -> verbs.keep(made.id(), Optional.empty(), "仍然适用", town.publisher()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(DisclosureRefusal.ALREADY_ENDED));
    }

    @Test
    void theDeskMarksByNumberAndTellsWhatIsMissing() {
        var old = publish("由柜台标明的办法", Particulars.NONE.reviewedBy(Optional.of(LocalDate.of(2026, 4, 1))));
        publishing.publish(town.aDocument("取代它的办法").numbered("云政规〔2026〕88号").complete(), town.publisher());
        var wire = new Wire(port).asStaff("publisher", Town.PASSWORD);
        String form = "/console/documents/" + old.id() + "/validity";

        var again = wire.post(form, form, Map.of("on", "", "by", "不存在的文件"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#action-problem, #on-problem, #by-problem"))
                .hasSize(3);
        assertThat(wire.post(form, form + "/keep", Map.of("words", "继续执行", "next", "2028-03-02"))
                        .status())
                .isEqualTo(302);
        assertThat(publications.find(old.id()).orElseThrow().particulars().reviewOn())
                .contains(LocalDate.of(2028, 3, 2));
        assertThat(wire.post(form, form, Map.of("action", "REPLACE", "on", "2026-03-02", "by", "云政规〔2026〕88号"))
                        .status())
                .isEqualTo(302);
        assertThat(publications.find(old.id()).orElseThrow().validity()).isEqualTo(Validity.ABOLISHED);
    }

    private Publication publish(String title, Particulars particulars) {
        return publishing.publish(town.aDocument(title).particulars(particulars).complete(), town.publisher());
    }
}
