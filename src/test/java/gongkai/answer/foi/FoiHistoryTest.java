package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.FoiFigures.Count;
import gongkai.answer.foi.FoiFigures.Place;
import gongkai.answer.foi.FoiFigures.Row;
import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.calendar.DayLine;
import gongkai.foundation.calendar.DayMark;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.DeliveryAction;
import gongkai.foundation.letter.DeliveryProof;
import gongkai.foundation.letter.Letters;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens to requests over a year, in whatever lawful order, the statutory tables add up, and the clock of
/// each counts every working day once.
@HouseTest
class FoiHistoryTest {
    private static final int REQUESTS = 60;
    private static final int YEAR = 2026;

    @Autowired
    private Letters letters;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private FoiClock clock;

    @Autowired
    private RunOutPass pass;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private TestTime time;

    private final Random dice = new Random(20260302);
    private LocalDate today = LocalDate.of(2025, 11, 3);

    @Test
    void theRelationsOfTheReportHoldAfterAnyHistory() {
        world.settle();
        var officer = world.officer();
        var head = world.head();
        var open = new ArrayList<FoiRequestId>();
        var all = new ArrayList<FoiRequestId>();
        for (int nth = 0; nth < REQUESTS; nth++) {
            today = today.plusDays(dice.nextInt(6));
            time.moveTo(today);
            var kind = ApplicantKind.values()[dice.nextInt(ApplicantKind.values().length)];
            open.add(world.receive(world.form("history-" + nth, today, kind)).id());
            all.add(open.getLast());
            pass.look();
            for (int tries = 0; tries < 4; tries++) {
                step(open.get(dice.nextInt(open.size())), officer, head);
            }
            open.removeIf(id -> requests.find(id).orElseThrow().status().isClosed());
        }

        all.forEach(this::countsEveryDayOnce);
        for (int year : new int[] {YEAR - 1, YEAR}) {
            var tables = figures.tables(FoiWorld.BUREAU, year);
            for (var kind : ApplicantKind.values()) {
                relations(tables, Optional.of(kind));
            }
            relations(tables, Optional.empty());
            sums(tables);
        }
        assertThat(figures.tables(FoiWorld.BUREAU, YEAR).at(place(Row.of(Count.TOTAL_HANDLED), Optional.empty())))
                .isPositive();
    }

    /// Tries something; what the law does not allow now is refused, and nothing has happened.
    private void step(FoiRequestId id, Person.Staff officer, Person.Staff head) {
        try {
            attempt(id, officer, head);
        } catch (Refusal refused) {
            assertThat(refused.code()).isInstanceOf(FoiRefusal.class);
        }
    }

    private void attempt(FoiRequestId id, Person.Staff officer, Person.Staff head) {
        switch (dice.nextInt(19)) {
            case 0, 1, 2 -> verbs.acceptance().accept(id, officer);
            case 3 -> verbs.correction().ask(id, "请写明年度。", officer);
            case 4 -> verbs.correction().correct(id, "办法", "2025年度", new Person.Guest());
            case 5 -> verbs.correction().lapse(id, officer);
            case 6 ->
                verbs.consultation()
                        .ask(
                                id,
                                new FoiConsultation.Question(
                                        Consultation.Kind.values()[dice.nextInt(2)], "云州市安居养老院", "经营资料。"),
                                officer);
            case 7, 8 -> opinion(id, officer);
            case 9 -> {
                verbs.extension().propose(id, 1 + dice.nextInt(20), "信息数量较大。", officer);
                verbs.extension().approve(id, head);
            }
            case 10 -> verbs.reasons().ask(id, "本月共提出40件申请。", officer);
            case 11 -> {
                verbs.reasons().explain(id, "用于研究。", new Person.Guest());
                verbs.reasons().delay(id, 1 + dice.nextInt(30), "数量大。", officer);
            }
            case 12 ->
                verbs.fee().notice(id, new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 31 + dice.nextInt(99)), officer);
            case 13 -> {
                if (dice.nextBoolean()) {
                    verbs.fee().pay(id, today, "0012345", officer);
                } else {
                    verbs.fee().lapse(id, officer);
                }
            }
            case 14 -> verbs.withdrawal().withdraw(id, new Person.Guest());
            case 15, 16 -> serve(id, officer);
            case 17 -> makeVoid(id, officer);
            default -> reply(id, officer);
        }
    }

    /// Whatever notice is out is handed over; the periods in it begin today.
    private void serve(FoiRequestId id, Person.Staff officer) {
        letters.listAbout("foi:" + id.value()).stream()
                .filter(letter -> letter.status().isOpen())
                .forEach(letter -> deliveries.record(letter.id(), new DeliveryProof.HandedOver(today, "李清"), officer));
    }

    /// Whatever notice is out is made void, where nothing stands on it.
    private void makeVoid(FoiRequestId id, Person.Staff officer) {
        letters.listAbout("foi:" + id.value()).stream()
                .filter(letter -> deliveries.whyNot(letter, DeliveryAction.VOID).isEmpty())
                .forEach(letter -> deliveries.makeVoid(letter.id(), "写错", officer));
    }

    private void opinion(FoiRequestId id, Person.Staff officer) {
        for (var letter : verbs.consultation().list(id)) {
            if (letter.isOpen()) {
                verbs.consultation()
                        .answer(
                                id,
                                letter.id(),
                                new FoiConsultation.Answer(Consultation.Opinion.AGREED, today, ""),
                                officer);
                return;
            }
        }
    }

    private void reply(FoiRequestId id, Person.Staff officer) {
        var choices = Decision.listForReply();
        var decision = choices.get(dice.nextInt(choices.size()));
        Optional<Decision> withheld =
                decision == Decision.PARTLY_DISCLOSED ? Optional.of(Decision.REFUSED_PROCESS_INFO) : Optional.empty();
        if (decision.discloses()) {
            verbs.secrecy().note(id, FoiWorld.CLEAR, world.clearer());
        }
        verbs.reply().decide(id, new FoiReply.Ruling(decision, withheld, "答复如下。", List.of()), officer);
    }

    private void countsEveryDayOnce(FoiRequestId id) {
        var request = requests.find(id).orElseThrow();
        if (request.status().startsAfresh()) {
            return;
        }
        var calendar = calendars.current();
        var explained = clock.deadline(request)
                .explain(calendar, request.clock().start().label());
        var lines = explained.lines();
        assertThat(explained.dueOn()).as(request.number()).isEqualTo(request.dueOn());
        assertThat(lines.stream().filter(DayLine::isCounted).count())
                .isEqualTo(20 + request.extension() + request.clock().delay());
        assertThat(lines.stream()
                        .filter(line -> line.isCounted() || line.mark() == DayMark.SUSPENDED)
                        .count())
                .isEqualTo(calendar.workingDaysBetween(request.clockFrom(), request.dueOn()));
    }

    /// H1 and H2, for one column.
    private static void relations(FoiFigures.Tables tables, Optional<ApplicantKind> kind) {
        assertThat(at(tables, Row.of(Count.NEW_REQUESTS), kind) + at(tables, Row.of(Count.CARRIED_IN), kind))
                .isEqualTo(at(tables, Row.of(Count.TOTAL_HANDLED), kind) + at(tables, Row.of(Count.CARRIED_OUT), kind));
        assertThat(Arrays.stream(Decision.values())
                        .mapToLong(decision -> at(tables, Row.of(decision), kind))
                        .sum())
                .isEqualTo(at(tables, Row.of(Count.TOTAL_HANDLED), kind));
    }

    /// H3, for every row.
    private static void sums(FoiFigures.Tables tables) {
        var rows = new ArrayList<Row>();
        Arrays.stream(Decision.values()).map(Row::of).forEach(rows::add);
        for (var count : List.of(Count.NEW_REQUESTS, Count.CARRIED_IN, Count.TOTAL_HANDLED, Count.CARRIED_OUT)) {
            rows.add(Row.of(count));
        }
        for (var row : rows) {
            assertThat(Arrays.stream(ApplicantKind.values())
                            .mapToLong(kind -> at(tables, row, Optional.of(kind)))
                            .sum())
                    .isEqualTo(at(tables, row, Optional.empty()));
        }
    }

    private static long at(FoiFigures.Tables tables, Row row, Optional<ApplicantKind> kind) {
        return tables.at(place(row, kind));
    }

    private static Place place(Row row, Optional<ApplicantKind> kind) {
        return new Place(row, kind);
    }
}
