package gongkai.foundation.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class OrganReformTest {
    private static final String WHO = "staff:1 系统管理员";
    private static final String BASIS = "云编〔2026〕3号";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Organs organs;
    private final Regions regions;
    private final OrganReform reform;
    private final AuditRecord record;
    private final JdbcClient db;
    private final TestTime time;
    private static int run;
    private String mark = "";

    @Autowired
    OrganReformTest(
            Organs organs, Regions regions, OrganReform reform, AuditRecord record, JdbcClient db, TestTime time) {
        this.organs = organs;
        this.regions = regions;
        this.reform = reform;
        this.record = record;
        this.db = db;
        this.time = time;
    }

    /// A city of its own for every test: a government with a bureau of grain, one of development, and a depot.
    @BeforeEach
    void aCity() {
        run++;
        mark = "-t" + run;
        time.moveTo(TODAY);
        organs.enter(SampleOrgan.government("city" + mark));
        organs.enter(SampleOrgan.department("grain" + mark, "city" + mark));
        organs.enter(SampleOrgan.department("plan" + mark, "city" + mark));
        organs.enter(SampleOrgan.department("depot" + mark, "grain" + mark));
    }

    private OrganId id(String name) {
        return OrganId.of(name + mark);
    }

    private void now(Reform what) {
        reform.order(what, LocalDate.ofInstant(time.now(), java.time.ZoneId.of("Asia/Shanghai")), BASIS, WHO);
    }

    private Reform.Merge merge() {
        return new Reform.Merge(id("grain"), id("plan"), Optional.of(id("plan")));
    }

    @Test
    void aMergedOrganStaysReadableAndItsFilesGoWithTheWork() {
        now(merge());
        Organ grain = organs.get(id("grain"));
        assertThat(grain.isActive()).isFalse();
        assertThat(grain.abolition().orElseThrow().on()).isEqualTo(TODAY);
        assertThat(organs.heirOf(id("grain")).id()).isEqualTo(id("plan"));
        assertThat(organs.subtree(id("plan"))).contains(id("grain"), id("depot"));
        assertThat(organs.get(id("depot")).parent()).contains(id("plan"));
        assertThat(organs.predecessors(id("plan"))).extracting(Organ::id).containsExactly(id("grain"));
        assertThat(organs.listHistory(id("grain")))
                .extracting(OrganEvent::action)
                .containsExactly(OrganAction.MERGE);
        assertThat(organs.listHistory(id("plan")))
                .extracting(OrganEvent::action)
                .containsExactly(OrganAction.TAKE_OVER);
        assertThat(record.listOf("organ:" + id("grain")))
                .extracting(AuditEntry::detail)
                .singleElement()
                .asString()
                .contains("并入云州市plan", "自2026年3月2日起", BASIS);
    }

    @Test
    void anOrderForALaterDayTakesEffectOnThatDayAndOnlyOnce() {
        reform.order(merge(), LocalDate.of(2026, 7, 1), BASIS, WHO);
        assertThat(reform.listPlanned()).hasSize(1);
        assertThat(reform.runDue()).isZero();
        assertThat(organs.get(id("grain")).isActive()).isTrue();
        time.moveTo("2026-07-01");
        assertThat(reform.runDue()).isOne();
        assertThat(reform.runDue()).isZero();
        assertThat(organs.get(id("grain")).abolition().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(reform.listPlanned()).isEmpty();
    }

    @Test
    void whatBecomesDueWhileTheServerStoodStillKeepsItsDay() {
        reform.order(merge(), LocalDate.of(2026, 7, 1), BASIS, WHO);
        time.moveTo("2026-07-06");
        assertThat(reform.runDue()).isOne();
        assertThat(organs.get(id("grain")).abolition().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aPlannedOrderMayRestOnOneThatIsPlannedBefore() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        Organ fresh = SampleOrgan.department("grand" + mark, "city" + mark);
        var merge = new Reform.Merge(id("grain"), fresh.id(), Optional.of(fresh.id()));
        assertThat(reform.whyNot(merge, day)).contains(OrganRefusal.SUCCESSOR_NOT_ACTIVE);
        reform.order(new Reform.SetUp(fresh), day, BASIS, WHO);
        reform.order(merge, day, BASIS, WHO);
        time.moveTo(day);
        assertThat(reform.runDue()).isEqualTo(2);
        assertThat(organs.heirOf(id("grain")).id()).isEqualTo(fresh.id());
    }

    @Test
    void whatCannotBeDoneOnItsDayStaysInTheListWithTheReason() {
        reform.order(merge(), LocalDate.of(2026, 7, 1), BASIS, WHO);
        now(new Reform.Abolish(id("plan"), id("city"), Optional.empty()));
        time.moveTo("2026-07-01");
        assertThat(reform.runDue()).isZero();
        var blocked = reform.listPlanned().getFirst();
        assertThat(blocked.blocked()).contains(OrganRefusal.SUCCESSOR_NOT_ACTIVE);
        reform.cancel(blocked.id(), WHO);
        assertThat(reform.listPlanned()).isEmpty();
        assertThatThrownBy(() -> reform.cancel(blocked.id(), WHO))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(OrganRefusal.UNKNOWN_REFORM);
    }

    @Test
    void aRenamedOrganBearsItsOldNameUntilThatDay() {
        time.moveTo("2026-04-01");
        now(new Reform.Rename(id("plan"), "云州市发展局" + mark, "市发展局" + mark, "云发"));
        time.moveTo("2026-05-01");
        now(new Reform.Rename(id("plan"), "云州市发展改革局" + mark, "市发改局" + mark, "云发改"));
        assertThat(organs.nameOn(id("plan"), LocalDate.of(2026, 3, 31))).isEqualTo("云州市plan" + mark);
        assertThat(organs.nameOn(id("plan"), LocalDate.of(2026, 4, 1))).isEqualTo("云州市发展局" + mark);
        assertThat(organs.nameOn(id("plan"), LocalDate.of(2026, 5, 1))).isEqualTo("云州市发展改革局" + mark);
        assertThat(organs.listFormerNames(id("plan"))).hasSize(2);
        assertThat(record.listOf("organ:" + id("plan")).getLast().detail())
                .startsWith("云州市发展局" + mark + "更名为云州市发展改革局" + mark);
    }

    @Test
    void aSplitNamesWhoTakesTheOpenMatters() {
        organs.enter(SampleOrgan.department("north" + mark, "city" + mark));
        organs.enter(SampleOrgan.department("south" + mark, "city" + mark));
        now(new Reform.Split(id("grain"), id("south"), List.of(id("north"), id("south")), Optional.of(id("north"))));
        var end = organs.get(id("grain")).abolition().orElseThrow();
        assertThat(end.successors()).containsExactly(id("south"), id("north"));
        assertThat(organs.subtree(id("north"))).contains(id("grain"));
        assertThat(organs.subtree(id("south"))).contains(id("grain"));
    }

    @Test
    void theRegionsOfAnAbolishedAuthorityGoToItsSuccessor() {
        regions.put("99%04d".formatted(2000 + run), "试验市", Optional.of(id("grain")), WHO);
        now(merge());
        assertThat(regions.listLedBy(id("plan"))).hasSize(1);
        assertThat(regions.listLedBy(id("grain"))).isEmpty();
    }

    @Test
    void everyReasonToRefuseIsSaid() {
        refused(new Reform.Merge(id("grain"), id("grain"), Optional.empty()), OrganRefusal.SUCCESSOR_IS_ITSELF);
        refused(
                new Reform.Merge(id("grain"), OrganId.of("nobody"), Optional.empty()),
                OrganRefusal.SUCCESSOR_NOT_ACTIVE);
        refused(new Reform.Merge(id("grain"), id("plan"), Optional.empty()), OrganRefusal.CHILDREN_LEFT);
        refused(new Reform.Merge(id("grain"), id("plan"), Optional.of(id("depot"))), OrganRefusal.CIRCLE);
        refused(
                new Reform.Split(id("depot"), id("plan"), List.of(), Optional.empty()),
                OrganRefusal.TOO_FEW_SUCCESSORS);
        refused(new Reform.Move(id("grain"), id("depot")), OrganRefusal.CIRCLE);
        refused(new Reform.Move(id("grain"), OrganId.of("nobody")), OrganRefusal.SUPERIOR_NOT_ACTIVE);
        refused(new Reform.Rename(id("grain"), "云州市plan" + mark, "短", "云"), OrganRefusal.NAME_TAKEN);
        refused(new Reform.Rename(OrganId.of("nobody"), "名", "短", "云"), OrganRefusal.UNKNOWN_ORGAN);
        Organ grain = organs.get(id("grain"));
        refused(
                new Reform.Rename(grain.id(), grain.name(), grain.shortName(), grain.documentWord()),
                OrganRefusal.NO_CHANGE);
        refused(new Reform.SetUp(grain), OrganRefusal.SHORT_ID_TAKEN);
        now(merge());
        refused(new Reform.Rename(id("grain"), "名", "短", "云"), OrganRefusal.ORGAN_ABOLISHED);
    }

    private void refused(Reform what, OrganRefusal reason) {
        assertThat(reform.whyNot(what, TODAY)).contains(reason);
        assertThatThrownBy(() -> now(what))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(reason);
    }

    @Test
    void aDayInThePastAndAMissingBasisAreNamedTogether() {
        assertThatThrownBy(() -> reform.order(merge(), TODAY.minusDays(1), " ", WHO))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("effectiveOn", "basis"));
    }

    @Test
    void theNameOfAnAbolishedOrganMayBeUsedAgainButNotItsCode() {
        now(merge());
        Organ old = organs.get(id("grain"));
        Organ anew = SampleOrgan.department("grain-anew" + mark, "city" + mark)
                .renamed(old.name(), old.shortName(), old.documentWord());
        now(new Reform.SetUp(anew));
        assertThat(organs.get(anew.id()).name()).isEqualTo(old.name());
    }

    @Test
    void theHistoryCannotBeChanged() {
        now(merge());
        assertThatThrownBy(() -> db.sql("delete from organ.organ_event").update())
                .hasMessageContaining("append-only");
    }
}
