package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.FoiFigures.Count;
import gongkai.answer.foi.FoiFigures.Place;
import gongkai.answer.foi.FoiFigures.Row;
import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.calendar.CalendarHouse;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/// Whatever happens to requests over a year, in whatever lawful order, the statutory tables add up, and the clock of
/// each is what somebody counts on a sheet of paper (`PaperClock`) who saw the same things happen.
///
/// Each try is a history of its own in an empty database. `bin/test --fuzz` tries many more.
@HouseTest
class FoiHistoryTest {
    private static final int REQUESTS = 50;
    private static final int YEAR = 2026;
    private static final int HISTORIES_OF_ALL = 4;
    private static final int HISTORIES = Integer.getInteger("gongkai.histories", 1);

    /// What only happens with another organ or with a gate that others open, and what touches neither clock nor result:
    /// it has tests of its own (`FoiHandOverTest`, `FoiProposalTest`).
    private static final Set<FoiAction> ELSEWHERE = EnumSet.of(
            FoiAction.MOVE,
            FoiAction.PUBLISH,
            FoiAction.HAND_OVER,
            FoiAction.PROPOSE_PUBLICATION,
            FoiAction.DECLINE_PROPOSAL);

    @Autowired
    private Letters letters;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ConsultationLetters opinions;

    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequestStore store;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private RunOutPass pass;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private CalendarHouse corrections;

    @Autowired
    private TestTime time;

    private final Set<FoiAction> actions = EnumSet.noneOf(FoiAction.class);
    private final Set<Decision> results = EnumSet.noneOf(Decision.class);
    private final Map<FoiRequestId, PaperClock> papers = new LinkedHashMap<>();
    private final Set<FoiRequestId> open = new LinkedHashSet<>();
    private final Map<String, Person.Staff> people = new HashMap<>();
    private Random dice = new Random();
    private LocalDate today = LocalDate.of(2025, 11, 3);

    /// A few histories that are always the same go everywhere, so that this test cannot become one of nothing.
    @Example
    void someHistoriesReachEveryActionAndEveryResult() throws Exception {
        var done = EnumSet.noneOf(FoiAction.class);
        var ended = EnumSet.noneOf(Decision.class);
        for (long seed = 20260302; seed < 20260302 + HISTORIES_OF_ALL; seed++) {
            live(seed);
            done.addAll(actions);
            ended.addAll(results);
        }

        assertThat(done).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
        assertThat(ended).containsExactlyInAnyOrder(Decision.values());
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theRelationsOfTheReportHoldAfterAnyHistory(@ForAll long seed) throws Exception {
        for (int nth = 0; nth < HISTORIES; nth++) {
            live(seed + nth);
            assertThat(actions).as("seed %d", seed + nth).hasSizeGreaterThan(20);
            assertThat(results).as("seed %d", seed + nth).hasSizeGreaterThan(4);
        }
    }

    private void live(long seed) throws Exception {
        var house = new TestContextManager(FoiHistoryTest.class);
        house.beforeTestClass();
        house.prepareTestInstance(this);
        actions.clear();
        results.clear();
        papers.clear();
        open.clear();
        dice = new Random(seed);
        today = LocalDate.of(2025, 11, 3);
        world.settle();
        people.put("officer", world.officer());
        people.put("head", world.head());
        people.put("clearer", world.clearer());
        people.put("keeper", world.keeper());
        for (int nth = 0; nth < REQUESTS; nth++) {
            today = today.plusDays(dice.nextInt(6));
            time.moveTo(today);
            var kind = ApplicantKind.values()[dice.nextInt(ApplicantKind.values().length)];
            var request = world.receive(world.form("history-" + nth, today, kind));
            papers.put(request.id(), new PaperClock(today));
            open.add(request.id());
            passBy();
            for (int tries = 0; tries < 8 && !open.isEmpty(); tries++) {
                step(List.copyOf(open).get(dice.nextInt(open.size())));
            }
            if (nth % 20 == 10) {
                turnADay();
            }
        }
        papers.keySet().forEach(this::note);
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

    /// What was done with a request and how it ended, from its own history.
    private void note(FoiRequestId id) {
        store.listHistory(id).stream().map(HistoryLine::action).forEach(actions::add);
        store.find(id).flatMap(FoiRequest::decision).ifPresent(results::add);
    }

    /// The house looks what has run out: who was asked and did not answer in 15 working days after the delivery.
    private void passBy() {
        var before = open.stream()
                .flatMap(id -> verbs.consultation().list(id).stream())
                .filter(Consultation::isOpen)
                .toList();
        pass.look();
        before.stream()
                .filter(letter ->
                        letter.receivedOn().isPresent() && letter.dueOn().isBefore(today))
                .forEach(letter -> {
                    paper(letter.request()).silent(letter.id(), this::works);
                    compare(letter.request());
                });
    }

    /// One of the next working days becomes a day off, and every open period moves.
    private void turnADay() {
        LocalDate day = today.plusDays(1 + dice.nextInt(9));
        corrections.correct(day, !works(day), who("keeper"));
        open.forEach(this::compare);
    }

    private boolean works(LocalDate day) {
        return calendars.current().isWorkingDay(day);
    }

    /// Everybody signs in once: that is slow on purpose.
    private Person.Staff who(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private PaperClock paper(FoiRequestId id) {
        return Objects.requireNonNull(papers.get(id));
    }

    /// Tries something; what the law does not allow now is refused, and nothing has happened.
    private void step(FoiRequestId id) {
        try {
            attempt(id);
        } catch (Refusal refused) {
            assertThat(refused.code()).isInstanceOf(FoiRefusal.class);
        }
        compare(id);
        if (request(id).status().isClosed()) {
            open.remove(id);
        }
    }

    private void attempt(FoiRequestId id) {
        var paper = paper(id);
        switch (dice.nextInt(3) == 0 ? likely(request(id)) : dice.nextInt(26)) {
            case 0, 1, 20, 21 -> verbs.acceptance().accept(id, who("officer"));
            case 2 -> split(id);
            case 3 -> verbs.correction().ask(id, "请写明年度。", who("officer"));
            case 4 -> {
                verbs.correction().correct(id, "办法", "2025年度", new Person.Guest());
                paper.afresh(today);
            }
            case 5 -> verbs.correction().lapse(id, who("officer"));
            case 6, 7 -> consult(id);
            case 8 -> opinion(id);
            case 9 -> extend(id);
            case 10 -> verbs.reasons().ask(id, "本月共提出40件申请。", who("officer"));
            case 11 -> explain(id);
            case 12 ->
                verbs.fee()
                        .notice(id, new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 31 + dice.nextInt(99)), who("officer"));
            case 13 -> {
                verbs.fee().pay(id, today, "0012345", who("officer"));
                paper.afresh(today);
            }
            case 14 -> verbs.fee().lapse(id, who("officer"));
            case 15 -> withdraw(id);
            case 16, 17 -> serve(id);
            case 18 -> makeVoid(id);
            case 19, 22 -> late(id);
            default -> reply(id);
        }
    }

    /// What usually happens next.
    private int likely(FoiRequest request) {
        boolean silent = verbs.consultation().list(request.id()).stream()
                .anyMatch(letter -> letter.opinion().equals(Optional.of(Consultation.Opinion.SILENT)));
        if (silent && dice.nextBoolean()) {
            return 19;
        }
        return switch (request.status()) {
            case REGISTERED -> 0;
            case AWAITING_CORRECTION -> List.of(4, 16, 16, 5, 5).get(dice.nextInt(5));
            case AWAITING_FEE -> List.of(13, 16, 16, 14, 14).get(dice.nextInt(5));
            case AWAITING_REASONS -> 11;
            case AWAITING_OPINIONS -> dice.nextInt(4) == 0 ? 8 : 16;
            case AWAITING_REPLY, REPLIED, LAPSED, WITHDRAWN ->
                List.of(9, 10, 11, 12, 19, 22).get(dice.nextInt(6));
        };
    }

    /// Few people withdraw.
    private void withdraw(FoiRequestId id) {
        if (dice.nextInt(3) == 0) {
            verbs.withdrawal().withdraw(id, new Person.Guest());
        }
    }

    private void split(FoiRequestId id) {
        var parts = verbs.split()
                .split(
                        id,
                        List.of(new FoiSplit.Matter("办法", "2025年"), new FoiSplit.Matter("名单", "2025年")),
                        who("officer"));
        parts.stream().skip(1).forEach(part -> {
            papers.put(part.id(), paper(id).copied());
            open.add(part.id());
            compare(part.id());
        });
    }

    private void consult(FoiRequestId id) {
        var kind = Consultation.Kind.values()[dice.nextInt(2)];
        var letter =
                verbs.consultation().ask(id, new FoiConsultation.Question(kind, "云州市安居养老院", "经营资料。"), who("officer"));
        paper(id).sent(letter.id(), today);
    }

    private void opinion(FoiRequestId id) {
        openLetter(id, letter -> true).ifPresent(letter -> {
            verbs.consultation()
                    .answer(
                            id,
                            letter.id(),
                            new FoiConsultation.Answer(Consultation.Opinion.AGREED, today, ""),
                            who("officer"));
            paper(id).back(letter.id(), today, this::works);
        });
    }

    private void late(FoiRequestId id) {
        verbs.consultation().list(id).stream()
                .filter(letter -> letter.opinion().equals(Optional.of(Consultation.Opinion.SILENT)))
                .forEach(letter -> verbs.lateOpinion()
                        .enter(
                                id,
                                letter.id(),
                                new FoiConsultation.Answer(Consultation.Opinion.OBJECTED, today, "属于商业秘密。"),
                                who("officer")));
    }

    private Optional<Consultation> openLetter(FoiRequestId id, Predicate<Consultation> fits) {
        return verbs.consultation().list(id).stream()
                .filter(Consultation::isOpen)
                .filter(fits)
                .findFirst();
    }

    private void extend(FoiRequestId id) {
        int days = 1 + dice.nextInt(20);
        verbs.extension().propose(id, days, "信息数量较大。", who("officer"));
        if (dice.nextInt(4) == 0) {
            verbs.extension().decline(id, "可以按期答复。", who("head"));
        } else {
            verbs.extension().approve(id, who("head"));
            paper(id).grant(days);
        }
    }

    private void explain(FoiRequestId id) {
        verbs.reasons().explain(id, "用于研究。", new Person.Guest());
        int days = 1 + dice.nextInt(30);
        verbs.reasons().delay(id, days, "数量大。", who("officer"));
        paper(id).grant(days);
    }

    /// Whatever is out is handed over, to the applicant or to who was asked; the periods in it begin today.
    private void serve(FoiRequestId id) {
        letters.listAbout("foi:" + id.value()).stream()
                .filter(letter -> letter.status().isOpen())
                .forEach(letter ->
                        deliveries.record(letter.id(), new DeliveryProof.HandedOver(today, "李清"), who("officer")));
        openLetter(id, letter -> letter.receivedOn().isEmpty()).ifPresent(letter -> {
            verbs.consultation().serve(id, letter.id(), today, who("officer"));
            paper(id).served(letter.id(), today);
        });
    }

    /// Whatever notice is out is made void, where nothing stands on it; so is a letter nobody received.
    private void makeVoid(FoiRequestId id) {
        letters.listAbout("foi:" + id.value()).stream()
                .filter(letter -> deliveries.whyNot(letter, DeliveryAction.VOID).isEmpty())
                .forEach(letter -> deliveries.makeVoid(letter.id(), "写错", who("officer")));
        openLetter(id, letter -> letter.receivedOn().isEmpty()).ifPresent(asked -> {
            deliveries.makeVoid(opinions.list(asked).getFirst().id(), "地址查无此人", who("officer"));
            paper(id).madeVoid(asked.id());
        });
    }

    /// A result for which the facts are on file, a new one where there is one.
    private Decision fitting(FoiRequest request) {
        boolean asked = verbs.consultation().list(request.id()).stream()
                .anyMatch(letter -> letter.kind() == Consultation.Kind.THIRD_PARTY && letter.wasAsked());
        var choices = new ArrayList<>(Decision.listForReply());
        choices.removeIf(each -> each == Decision.NOT_PROCESSED_EXCESSIVE && dice.nextInt(3) > 0);
        choices.removeIf(each -> each == Decision.UNAVAILABLE_STILL_UNCLEAR && !request.correctionAsked());
        choices.removeIf(each -> each == Decision.REFUSED_THIRD_PARTY && !asked);
        Collections.shuffle(choices, dice);
        if (asked) {
            choices.addFirst(Decision.REFUSED_THIRD_PARTY);
        }
        return choices.stream()
                .filter(each -> !results.contains(each))
                .findFirst()
                .orElseGet(choices::getFirst);
    }

    private void reply(FoiRequestId id) {
        var decision = dice.nextInt(4) == 0
                ? Decision.listForReply()
                        .get(dice.nextInt(Decision.listForReply().size()))
                : fitting(request(id));
        Optional<Decision> withheld =
                decision == Decision.PARTLY_DISCLOSED ? Optional.of(Decision.REFUSED_PROCESS_INFO) : Optional.empty();
        if (decision.discloses()) {
            verbs.secrecy().note(id, FoiWorld.CLEAR, who("clearer"));
        }
        verbs.reply()
                .decide(
                        id,
                        new FoiReply.Ruling(decision, withheld, "答复如下。", List.of(), decision.discloses() ? "关系安全" : ""),
                        who("officer"));
        results.add(decision);
        if (decision.discloses()) {
            verbs.publication().begin(id, "发放办法", who("officer"));
        }
    }

    private FoiRequest request(FoiRequestId id) {
        return store.find(id).orElseThrow();
    }

    /// While a correction or a fee is awaited no day is named.
    private void compare(FoiRequestId id) {
        var request = request(id);
        if (request.status().startsAfresh() || request.clock().stopped()) {
            return;
        }
        assertThat(request.dueOn())
                .as("%s %s %s", request.number(), request.status(), request.clock())
                .isEqualTo(paper(id).dueOn(this::works));
        assertThat(request.clockFrom()).isEqualTo(paper(id).from());
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
