package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.identity.Person;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who waits for the applicant is not late: whatever counts lateness counts it alike.
@HouseTest
class FoiOnTimeTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiYears years;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private TestTime time;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @Test
    void whatEndsWhileTheApplicantIsAwaitedIsNotLateWhereverItIsCounted() {
        var before = years.year(Optional.of(FoiWorld.BUREAU), 2026);
        var lapsed = accepted();
        verbs.correction().ask(lapsed.id(), "请写明年度。", world.officer());
        var withdrawn = accepted();
        verbs.fee().notice(withdrawn.id(), new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 68), world.officer());
        var late = accepted();
        time.moveTo("2026-03-10");
        world.serve(lapsed, "2026-03-10");

        time.moveTo("2026-04-01");
        assertThat(verbs.correction().lapse(lapsed.id(), world.officer()).dueOn())
                .isEqualTo("2026-03-30");
        verbs.withdrawal().withdraw(withdrawn.id(), new Person.Guest());
        verbs.withdrawal().withdraw(late.id(), new Person.Guest());

        var year = years.year(Optional.of(FoiWorld.BUREAU), 2026);
        assertThat(year.closed() - before.closed()).isEqualTo(3);
        assertThat(year.onTime() - before.onTime()).isEqualTo(2);
        var april = LocalDate.of(2026, 4, 1);
        assertThat(figures.listBehindResponses(april, april, FoiFigures.Response.ON_TIME))
                .extracting(FoiRequest::id)
                .contains(lapsed.id(), withdrawn.id())
                .doesNotContain(late.id());
        assertThat(db.sql(
                                "select number from worklist.item where kind = 'foi' and closed_on > due_on and number in (:all)")
                        .param("all", List.of(lapsed.number(), withdrawn.number(), late.number()))
                        .query(String.class)
                        .list())
                .containsExactly(late.number());
        var ledger = new Wire(port)
                .asStaff("officer", FoiWorld.PASSWORD)
                .get(FoiLedgerApi.PATH + "/csv?from=2026-01-01&to=2026-04-01")
                .body();
        assertThat(row(ledger, lapsed)).endsWith("否");
        assertThat(row(ledger, withdrawn)).endsWith("否");
        assertThat(row(ledger, late)).endsWith("是");
    }

    private static String row(String csv, FoiRequest request) {
        return csv.lines()
                .filter(line -> line.contains(request.number()))
                .findFirst()
                .orElseThrow()
                .replace("\"", "")
                .strip();
    }

    private FoiRequest accepted() {
        return world.accepted("2026-03-02", verbs.acceptance());
    }
}
