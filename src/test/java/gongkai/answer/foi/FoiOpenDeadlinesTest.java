package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What becomes of open requests when the calendar is corrected at the administrator's desk.
@HouseTest
class FoiOpenDeadlinesTest {
    private static final OrganId BUREAU = FoiWorld.BUREAU;

    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiAcceptance acceptance;

    @Autowired
    private FoiCorrection correction;

    @Autowired
    private FoiExtension extension;

    @Autowired
    private FoiWithdrawal withdrawal;

    @Autowired
    private FoiRequestStore store;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestTime time;

    private static final Map<String, Wire> SIGNED_IN = new HashMap<>();

    @LocalServerPort
    private int port;

    @BeforeEach
    void administrator() {
        world.settle();
        if (accounts.signInStaff("keeper", FoiWorld.PASSWORD).isEmpty()) {
            accounts.enterStaff(
                    "keeper",
                    "苏维",
                    FoiWorld.CITY,
                    FoiWorld.PASSWORD,
                    List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, FoiWorld.CITY)));
            time.moveTo("2026-12-31");
            signedIn("keeper");
            signedIn("officer");
        }
    }

    @Test
    void everyOpenRequestMovesWithItsHistoryItsRecordAndItsPlaceInTheInbox() {
        var plain = world.accepted("2026-06-01", acceptance);
        var extended = world.extended(extension, world.accepted("2026-06-01", acceptance), 10);
        var unclear = correction.ask(world.accepted("2026-06-01", acceptance).id(), "请写明年份。", world.officer());
        world.serve(unclear, "2026-06-01");
        var asked = now(unclear);
        var closed = withdrawal.withdraw(world.received("2026-06-01").id(), new Person.Guest());
        assertThat(plain.dueOn()).isEqualTo("2026-06-30");
        assertThat(extended.dueOn()).isEqualTo("2026-07-14");
        assertThat(asked.correctionDueOn()).contains(LocalDate.of(2026, 6, 23));

        // A Saturday on which offices work brings every date a day nearer.
        var page = preview("2026-06-13", true, "端午节");
        assertThat(page.select("h2").eachText()).contains("变动的期限（3件）", "有变化的日期（1天）");
        assertThat(page.select("main").text())
                .contains(plain.number(), "2026年6月30日 2026年6月29日 提前", "3件变动，其中3件提前，0件顺延。")
                .doesNotContain(closed.number());
        assertThat(now(plain).dueOn()).isEqualTo("2026-06-30");

        String where = confirm(page, "端午节放假安排调整");

        assertThat(now(plain).dueOn()).isEqualTo("2026-06-29");
        assertThat(now(extended).dueOn()).isEqualTo("2026-07-13");
        assertThat(now(extended).extension()).isEqualTo(10);
        assertThat(now(asked).correctionDueOn()).contains(LocalDate.of(2026, 6, 22));
        assertThat(now(closed).dueOn()).isEqualTo(closed.dueOn());
        assertThat(inbox(plain).state().dueOn()).contains(LocalDate.of(2026, 6, 29));
        assertThat(inbox(asked).state().dueOn()).contains(LocalDate.of(2026, 6, 22));
        assertThat(store.listHistory(asked.id()).getLast())
                .extracting(HistoryLine::action, HistoryLine::detail)
                .containsExactly(FoiAction.RECOUNT, "因2026年6月13日改为调休上班，补正期限由2026年6月23日提前到2026年6月22日。");
        assertThat(record.listOf("foi:" + plain.id().value()))
                .last()
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(
                        "重算期限",
                        accounts.signInStaff("keeper", FoiWorld.PASSWORD)
                                .orElseThrow()
                                .actor());

        theListOfTheCorrectionNamesThem(where, plain, closed);
        theOfficerReadsIt(plain);
    }

    private void theListOfTheCorrectionNamesThem(String where, FoiRequest moved, FoiRequest closed) {
        var list = keeper().get(where).html();
        assertThat(list.select("main").text())
                .contains("端午节放假安排调整", "苏维", moved.number(), "2026年6月30日", "2026年6月29日")
                .doesNotContain(closed.number(), moved.wish().title());
        assertThat(keeper().get(where + "/moves.csv").body())
                .startsWith("\ufeff业务,编号,机关,原期限,新期限,变动,备注")
                .contains("依申请公开," + moved.number() + ",云州市民政局,2026-06-30,2026-06-29,提前,")
                .hasLineCount(4);
        var entry = record.listOf("calendar:" + where.substring(where.lastIndexOf('/') + 1));
        assertThat(entry)
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains("1天有变化，重新计算后3件在办事项的期限变动");
    }

    private void theOfficerReadsIt(FoiRequest moved) {
        var desk = signedIn("officer")
                .get("/console/requests/" + moved.id().value())
                .html();
        assertThat(desk.select(".turn").text()).contains("由2026年6月30日提前到2026年6月29日");
        assertThat(desk.select(".deadline [data-mark=MAKE_UP] .ban")).isNotEmpty();
        assertThat(desk.select(".deadline a[href^=/calendar/deadline/annex]")).hasSize(1);
    }

    /// A new day off gives the applicant a working day more; a new working day takes none of those the notice named.
    @Test
    void theDayForExplainingMovesWithTheCalendarInTheApplicantsFavourOnly(@Autowired FoiReasons reasons) {
        var request = world.accepted("2026-09-07", acceptance);
        var asked = reasons.ask(request.id(), "本月共提出40件申请。", world.officer());
        assertThat(asked.awaitedUntil()).contains(LocalDate.of(2026, 9, 16));

        confirm(preview("2026-09-12", true, "中秋节"), "周六上班");
        assertThat(now(request).dueOn()).isBefore(request.dueOn());
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 9, 16));

        confirm(preview("2026-09-14", false, "中秋节"), "放假一天");
        confirm(preview("2026-09-15", false, "中秋节"), "再放假一天");
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 9, 17));
    }

    @Test
    void aRequestThatComesInAfterThePreviewShowsTheNewPreview() {
        world.accepted("2026-08-03", acceptance);
        var page = preview("2026-08-08", true, "中秋节");
        var late = world.accepted("2026-08-03", acceptance);

        var answer = keeper().post("/console/calendar/notice", "/console/calendar/confirm", fields(page, "调整"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".banner").text()).contains("刚才的确认没有生效");
        assertThat(answer.html().select("main").text()).contains(late.number());
        assertThat(now(late).dueOn()).isEqualTo(late.dueOn());
        assertThat(confirm(answer.html(), "调整")).startsWith("/console/calendar/corrections/");
        assertThat(now(late).dueOn()).isBefore(late.dueOn());
    }

    private Document preview(String day, boolean working, String name) {
        var answer = keeper().post(
                        "/console/calendar/notice",
                        "/console/calendar/preview",
                        Map.of("kind", "day", "day", day, "working", String.valueOf(working), "name", name));
        assertThat(answer.status()).isEqualTo(200);
        return answer.html();
    }

    private String confirm(Document preview, String reason) {
        var answer = keeper().post("/console/calendar/notice", "/console/calendar/confirm", fields(preview, reason));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location();
    }

    private static Map<String, String> fields(Document preview, String reason) {
        var fields = new HashMap<String, String>();
        preview.select("form[action=/console/calendar/confirm] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.put("reason", reason);
        return fields;
    }

    private Wire keeper() {
        return signedIn("keeper");
    }

    /// Once for all tests: the clock goes back from test to test, and a sign-in does not.
    private Wire signedIn(String account) {
        return SIGNED_IN.computeIfAbsent(account, name -> new Wire(port).asStaff(name, FoiWorld.PASSWORD));
    }

    private FoiRequest now(FoiRequest request) {
        return store.find(request.id()).orElseThrow();
    }

    private WorkItem inbox(FoiRequest request) {
        return worklist.listOpen(Set.of(BUREAU)).stream()
                .filter(item -> item.state().number().equals(request.number()))
                .findFirst()
                .orElseThrow();
    }
}
