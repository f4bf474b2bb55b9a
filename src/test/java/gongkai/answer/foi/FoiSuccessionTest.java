package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.answer.foi.FoiFigures.Count;
import gongkai.answer.foi.FoiFigures.Place;
import gongkai.answer.foi.FoiFigures.RemedyCount;
import gongkai.answer.foi.FoiFigures.Row;
import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 粮食局 goes into 民政局 on 1 July 2026: what becomes of its requests, its remedies and its figures.
@HouseTest
class FoiSuccessionTest {
    private static final OrganId OLD = OrganId.of("grain");
    private static final OrganId HEIR = FoiWorld.BUREAU;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    private FoiWorld world;

    @Autowired
    private Organs organs;

    @Autowired
    private OrganReform reform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FoiIntake intake;

    @Autowired
    private FoiAcceptance acceptance;

    @Autowired
    private FoiWithdrawal withdrawal;

    @Autowired
    private FoiRemedies remedies;

    @Autowired
    private FoiRemedyStore remedyStore;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private FoiRequestStore store;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    private Person.Staff grainOfficer = new Person.Staff(0, "", "", OLD, List.of());
    private int sent;

    @Test
    void openRequestsGoToTheSuccessorAndFiguresStayWithTheOrganOfTheDay() {
        world.settle();
        organs.enter(SampleOrgan.department("grain", "yunzhou"));
        grainOfficer = accounts.enterStaff(
                "grain", "谷丰", OLD, FoiWorld.PASSWORD, List.of(new Person.Grant(Role.OFFICER, OLD)));

        FoiRequest longClosed = closed(at("2024-12-20", OLD), "2025-01-06");
        FoiRequest overNewYear = at("2025-12-29", OLD);
        FoiRequest closedThisYear = closed(at("2026-02-02", OLD), "2026-02-10");
        FoiRequest openAtTheMerge = at("2026-06-20", OLD);
        FoiRequest neighbours = closed(at("2025-03-03", HEIR), "2025-03-10");
        FoiRequest neighboursOpen = at("2026-06-22", HEIR);
        time.moveTo("2026-06-25");
        Remedy pending = remedies.file(closedThisYear.id(), RemedyKind.REVIEW, LocalDate.of(2026, 3, 2), grainOfficer);
        var before = tablesUntil2025();

        time.moveTo(DAY);
        reform.order(new Reform.Merge(OLD, HEIR, Optional.empty()), DAY, "云编〔2026〕7号", "staff:9 系统");

        movedAsTheyStood(overNewYear);
        movedAsTheyStood(openAtTheMerge);
        for (FoiRequest stayed : List.of(longClosed, closedThisYear)) {
            assertThat(requests.find(stayed.id()).orElseThrow().organ()).isEqualTo(OLD);
        }
        assertThat(tablesUntil2025()).isEqualTo(before);
        assertThat(figures.firstYears()).containsEntry(OLD, 2024).containsEntry(HEIR, 2025);

        ofYear(OLD, Count.NEW_REQUESTS, closedThisYear);
        ofYear(OLD, Count.CARRIED_IN);
        ofYear(OLD, Count.TOTAL_HANDLED, closedThisYear);
        ofYear(OLD, Count.CARRIED_OUT);
        ofYear(HEIR, Count.NEW_REQUESTS, openAtTheMerge, neighboursOpen);
        ofYear(HEIR, Count.CARRIED_IN, overNewYear);
        ofYear(HEIR, Count.CARRIED_OUT, overNewYear, openAtTheMerge, neighboursOpen);
        assertThat(neighbours.organ()).isEqualTo(HEIR);

        assertThat(figures.listRemediesBehind(HEIR, 2026, RemedyKind.REVIEW, RemedyCount.PENDING))
                .extracting(Remedy::id)
                .containsExactly(pending.id());
        assertThat(figures.listRemediesBehind(OLD, 2026, RemedyKind.REVIEW, RemedyCount.TOTAL))
                .isEmpty();
        everyNumberIsItsList();
        togetherTheyCountEachRequestOnce();
        theSuccessorAnswersForWhatTheOldOrganDecided(longClosed);
        nothingNewComesToTheOldOrgan();
    }

    /// What moved counts once, for whoever held it at the end of the year.
    private void togetherTheyCountEachRequestOnce() {
        for (int year : List.of(2024, 2025, 2026)) {
            var old = figures.tables(OLD, year);
            var heir = figures.tables(HEIR, year);
            var both = figures.consolidated(Set.of(OLD, HEIR), year);
            for (Count count : List.of(Count.NEW_REQUESTS, Count.CARRIED_IN, Count.TOTAL_HANDLED, Count.CARRIED_OUT)) {
                var place = new Place(Row.of(count), Optional.empty());
                assertThat(both.at(place)).as(year + " " + count).isEqualTo(old.at(place) + heir.at(place));
            }
            for (RemedyCount count : RemedyCount.values()) {
                var place = new FoiFigures.RemedyPlace(RemedyKind.REVIEW, count);
                assertThat(both.at(place)).as(year + " " + count).isEqualTo(old.at(place) + heir.at(place));
            }
            assertThat(figures.consolidated(Set.of(OLD), year)
                            .at(new Place(Row.of(Count.CARRIED_OUT), Optional.empty())))
                    .isEqualTo(old.at(new Place(Row.of(Count.CARRIED_OUT), Optional.empty())));
        }
    }

    private void movedAsTheyStood(FoiRequest before) {
        FoiRequest after = requests.find(before.id()).orElseThrow();
        assertThat(after).isEqualTo(before.movedTo(HEIR));
        assertThat(store.listHistory(before.id()).getLast().detail()).contains("继续办理", "答复期限都不变");
        assertThat(record.listOf("foi:" + before.id().value()))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .contains(org.assertj.core.groups.Tuple.tuple("移交", "staff:9 系统"));
        assertThat(worklist.listOpen(Set.of(HEIR)))
                .extracting(item -> item.state().matter())
                .contains(before.id().value());
        assertThat(worklist.listOpen(Set.of(OLD))).isEmpty();
    }

    private void ofYear(OrganId organ, Count count, FoiRequest... expected) {
        assertThat(figures.listBehind(organ, 2026, Row.of(count), Optional.empty()))
                .as("%s %s", organ, count)
                .extracting(FoiRequest::id)
                .containsExactly(
                        java.util.Arrays.stream(expected).map(FoiRequest::id).toArray(FoiRequestId[]::new));
    }

    private List<Map<OrganId, FoiFigures.Tables>> tablesUntil2025() {
        return List.of(figures.tables(Set.of(OLD, HEIR), 2024), figures.tables(Set.of(OLD, HEIR), 2025));
    }

    private void everyNumberIsItsList() {
        for (OrganId organ : List.of(OLD, HEIR)) {
            for (int year = 2024; year <= 2026; year++) {
                var tables = figures.tables(organ, year);
                for (Place place : tables.requests().keySet()) {
                    assertThat(figures.listBehind(organ, year, place.row(), place.kind()))
                            .as("%s %d %s", organ, year, place)
                            .hasSize((int) tables.at(place));
                }
                for (RemedyKind kind : RemedyKind.values()) {
                    for (RemedyCount count : RemedyCount.values()) {
                        assertThat(figures.listRemediesBehind(organ, year, kind, count))
                                .hasSize((int) tables.at(new FoiFigures.RemedyPlace(kind, count)));
                    }
                }
            }
        }
    }

    /// 行政诉讼法第二十六条: a suit about what the old organ decided is against its successor.
    private void theSuccessorAnswersForWhatTheOldOrganDecided(FoiRequest longClosed) {
        time.moveTo("2026-07-06");
        Remedy suit = remedies.file(longClosed.id(), RemedyKind.SUIT_DIRECT, LocalDate.of(2026, 7, 2), world.officer());
        assertThat(figures.listRemediesBehind(HEIR, 2026, RemedyKind.SUIT_DIRECT, RemedyCount.PENDING))
                .extracting(Remedy::id)
                .containsExactly(suit.id());
        assertThat(remedyStore.list(longClosed.id())).hasSize(1);
    }

    private void nothingNewComesToTheOldOrgan() {
        assertThatThrownBy(() -> at("2026-07-07", OLD))
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(FoiRefusal.RECEIVER_ABOLISHED);
        var typed = new FoiRequestForm(Map.of("organ", "grain"));
        assertThat(typed.organ(organs)).isEmpty();
    }

    private FoiRequest at(String day, OrganId organ) {
        time.moveTo(day);
        sent++;
        var form = world.form("move-" + sent, LocalDate.parse(day), ApplicantKind.NATURAL_PERSON);
        return intake.receive(
                new NewRequest(
                        form.submission(), organ, form.channel(), form.receivedOn(), form.applicant(), form.wish()),
                new Person.Guest());
    }

    private FoiRequest closed(FoiRequest request, String day) {
        time.moveTo(day);
        acceptance.accept(request.id(), request.organ().equals(OLD) ? grainOfficer : world.officer());
        return withdrawal.withdraw(request.id(), new Person.Guest());
    }
}
