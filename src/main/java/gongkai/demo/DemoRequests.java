package gongkai.demo;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Decision;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The requests of the demo city: those of the years, and those that lie on the desks today.
final class DemoRequests {
    private static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");
    private static final int LAST_COLUMN = 11;
    private static final int TRIES = 12;

    private final DemoStage stage;
    private final DemoRequestVerbs verbs;
    private final AtomicInteger received = new AtomicInteger();
    private final Set<String> asked = new HashSet<>();
    private int planned;

    DemoRequests(DemoStage stage, DemoRequestVerbs verbs) {
        this.stage = stage;
        this.verbs = verbs;
    }

    int received() {
        return received.get();
    }

    /// The requests that come in over a year.
    void plan(int year, Dice dice) {
        var kinds = new ArrayDeque<>(List.of(ApplicantKind.values()));
        for (String line : DemoLines.all("year.txt")) {
            if (!line.startsWith("#")) {
                var row = DemoLines.words(line);
                int count = stage.scale().of(Integer.parseInt(row.get(LAST_COLUMN)), dice);
                for (int nth = 0; nth < count; nth++) {
                    var own = dice.split();
                    LocalDate day = stage.days().any(own, LocalDate.of(year, 1, 2), LocalDate.of(year, 12, 30));
                    // Each kind of applicant asks at least once a year.
                    var kind = kinds.isEmpty() ? DemoApplicants.kind(own) : kinds.remove();
                    var organ = DemoOrgans.workedBy(
                            OrganId.of(row.getFirst()), day, stage.days().today());
                    file(organ, day, kind, DemoCourse.any(own), own);
                }
            }
        }
    }

    /// What is open today at the civil affairs bureau, in every state and under every light; and what is late
    /// elsewhere.
    void planDesk(Dice dice) {
        desk(CIVIL_AFFAIRS, 1, DemoCourse.untouched(), dice);
        desk(CIVIL_AFFAIRS, 2, DemoCourse.untouched(), dice);
        for (int waited : List.of(3, 5, 8, 12, 14, 17, 19, 20)) {
            desk(CIVIL_AFFAIRS, waited, DemoCourse.replied(DemoCourse.NEVER), dice);
        }
        desk(CIVIL_AFFAIRS, 23, DemoCourse.replied(DemoCourse.NEVER), dice);
        desk(CIVIL_AFFAIRS, 27, DemoCourse.replied(DemoCourse.NEVER), dice);
        desk(CIVIL_AFFAIRS, 6, DemoCourse.asked(3), dice);
        desk(CIVIL_AFFAIRS, 10, DemoCourse.asked(2), dice);
        desk(CIVIL_AFFAIRS, 22, DemoCourse.extended(17, 15, DemoCourse.NEVER), dice);
        desk(CIVIL_AFFAIRS, 36, DemoCourse.extended(18, 20, DemoCourse.NEVER), dice);
        waiting(9, DemoWait.OPINIONS, dice);
        waiting(4, DemoWait.REASONS, dice);
        waiting(6, DemoWait.FEE, dice);
        waiting(13, DemoWait.HEAD, dice);
        desk(OrganId.of("housing"), 24, DemoCourse.replied(DemoCourse.NEVER), dice);
        desk(OrganId.of("natural-resources"), 22, DemoCourse.replied(DemoCourse.NEVER), dice);
        desk(DemoOrgans.CITY, 4, DemoCourse.asked(2), dice);
    }

    /// The requests of the citizen who has an account.
    void planCitizen(Dice dice) {
        citizen(CIVIL_AFFAIRS, 180, DemoCourse.replied(12), Decision.DISCLOSED, dice);
        citizen(OrganId.of("housing"), 95, DemoCourse.replied(16), Decision.UNAVAILABLE_NOT_HELD, dice);
        citizen(OrganId.of("natural-resources"), 60, DemoCourse.extended(18, 10, 27), Decision.PARTLY_DISCLOSED, dice);
        citizen(CIVIL_AFFAIRS, 7, DemoCourse.asked(4), Decision.DISCLOSED, dice);
        citizen(OrganId.of("education"), 9, DemoCourse.replied(DemoCourse.NEVER), Decision.DISCLOSED, dice);
    }

    private void desk(OrganId organ, int waited, DemoCourse course, Dice dice) {
        var own = dice.split();
        file(organ, stage.days().beforeToday(waited), DemoApplicants.kind(own), course, own);
    }

    /// A request at the civil affairs bureau that waits for somebody else.
    private void waiting(int waited, DemoWait what, Dice dice) {
        var own = dice.split();
        LocalDate day = stage.days().beforeToday(waited);
        var course = DemoCourse.replied(DemoCourse.NEVER);
        new DemoMatter(stage, verbs, received, CIVIL_AFFAIRS, newWish(CIVIL_AFFAIRS, day, own), course, own)
                .waitingFor(what)
                .plan(
                        day,
                        channel(own),
                        DemoApplicants.of(DemoApplicants.kind(own), own),
                        new Person.Guest(),
                        submission());
    }

    private void file(OrganId organ, LocalDate day, ApplicantKind kind, DemoCourse course, Dice dice) {
        var wish = newWish(organ, day, dice);
        var applicant = DemoApplicants.of(kind, dice);
        new DemoMatter(stage, verbs, received, organ, wish, course, dice)
                .plan(day, channel(dice), applicant, new Person.Guest(), submission());
    }

    /// Something that nobody has asked for this year, as long as there is such a thing.
    private DemoWish newWish(OrganId organ, LocalDate day, Dice dice) {
        var wish = DemoWish.any(stage, organ, day, dice);
        for (int tries = 0; tries < TRIES && !asked.add(organ + wish.title() + day.getYear()); tries++) {
            wish = DemoWish.any(stage, organ, day, dice);
        }
        return wish;
    }

    private void citizen(OrganId organ, int waited, DemoCourse course, Decision decision, Dice dice) {
        LocalDate day = stage.days().beforeToday(waited);
        var who = stage.players().citizen();
        var own = dice.split();
        var wish = DemoWish.of(decision, stage, organ, day, own);
        new DemoMatter(stage, verbs, received, organ, wish, course, own)
                .plan(day, Channel.ONLINE, DemoApplicants.person(who.name(), own), who, submission());
    }

    private String submission() {
        planned++;
        return "demo-" + planned;
    }

    private static Channel channel(Dice dice) {
        return dice.weighted(List.of(Channel.values()), channel -> switch (channel) {
            case ONLINE -> 62;
            case IN_PERSON -> 13;
            case MAIL_SIGNED -> 16;
            case MAIL_ORDINARY -> 6;
            case FAX -> 3;
        });
    }
}
