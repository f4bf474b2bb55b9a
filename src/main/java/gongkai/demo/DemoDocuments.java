package gongkai.demo;

import gongkai.demo.DemoPolicies.Issued;
import gongkai.demo.DemoPolicies.Policy;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the organs of the demo city publish: planned year by year, published on its day, replaced and abolished later.
final class DemoDocuments {
    private static final List<DocumentKind> COLUMNS = List.of(
            DocumentKind.RULES,
            DocumentKind.NORMATIVE_DOCS,
            DocumentKind.OTHER_DOCS,
            DocumentKind.PLAN,
            DocumentKind.STATISTICS,
            DocumentKind.LICENCE_DECISION,
            DocumentKind.PENALTY_DECISION,
            DocumentKind.COERCION_DECISION,
            DocumentKind.ADMIN_FEE,
            DocumentKind.ANNOUNCEMENT);
    private static final int TRIES = 10;

    private final DemoStage stage;
    private final Publishing publishing;
    private final DemoPolicies policies;
    private final DemoNotices notices;
    private final Map<String, Issued> standing = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private int published;

    DemoDocuments(DemoStage stage, Publishing publishing) {
        this.stage = stage;
        this.publishing = publishing;
        var numbers = new DemoNumbers();
        this.policies = new DemoPolicies(stage, numbers);
        this.notices = new DemoNotices(stage, numbers);
    }

    int published() {
        return published;
    }

    void plan(int year, Dice dice) {
        for (String line : DemoLines.all("year.txt")) {
            if (!line.startsWith("#")) {
                plan(year, DemoLines.words(line), dice);
            }
        }
    }

    private void plan(int year, List<String> row, Dice dice) {
        var planned = OrganId.of(row.getFirst());
        for (DocumentKind kind : COLUMNS) {
            int count = stage.scale().of(Integer.parseInt(row.get(1 + COLUMNS.indexOf(kind))), dice);
            for (int nth = 0; nth < count; nth++) {
                int its = nth;
                var own = dice.split();
                LocalDate day = day(year, kind, own);
                stage.agenda().at(DemoDays.morning(day, own), () -> make(kind, worker(planned, day), day, its, own));
            }
        }
        for (boolean accounts : List.of(false, true)) {
            var own = dice.split();
            LocalDate day = stage.days()
                    .any(own, LocalDate.of(year, accounts ? 9 : 2, 1), LocalDate.of(year, accounts ? 9 : 2, 26));
            if (own.chance(stage.scale().share())) {
                stage.agenda()
                        .at(
                                DemoDays.morning(day, own),
                                () -> publish(notices.budget(worker(planned, day), day, accounts, own)));
            }
        }
    }

    /// The organ that does the work on that day, as it is called then.
    private Organ worker(OrganId planned, LocalDate day) {
        return stage.organs().get(DemoOrgans.workedBy(planned, day, stage.days().today()));
    }

    private LocalDate day(int year, DocumentKind kind, Dice dice) {
        boolean spring = kind == DocumentKind.PLAN || kind == DocumentKind.ADMIN_FEE;
        return stage.days()
                .any(
                        dice,
                        LocalDate.of(year, 1, spring ? 15 : 2),
                        spring ? LocalDate.of(year, 4, 15) : LocalDate.of(year, 12, 30));
    }

    private void make(DocumentKind kind, Organ organ, LocalDate day, int nth, Dice dice) {
        switch (kind) {
            case RULES -> rules(organ, day, dice);
            case NORMATIVE_DOCS -> normative(organ, day, dice);
            case OTHER_DOCS -> notice(organ, day, dice);
            case PLAN -> plan(organ, day, nth, dice);
            case STATISTICS -> statistics(organ, day, dice);
            case LICENCE_DECISION, PENALTY_DECISION, COERCION_DECISION ->
                notices.decision(organ, kind, day, dice).ifPresent(this::publish);
            case ADMIN_FEE -> notices.fee(organ, day, nth).ifPresent(this::publish);
            case ANNOUNCEMENT -> announcement(organ, day, dice);
            case BUDGET,
                    INTERPRETATION,
                    ANSWERED_REQUEST,
                    ORGANISATION,
                    NEWS,
                    PERSONNEL,
                    PROCUREMENT,
                    MAJOR_PROJECT,
                    WELFARE,
                    EMERGENCY,
                    SUPERVISION,
                    MEETING,
                    PROPOSAL_REPLY,
                    DISCLOSURE_GUIDE,
                    DISCLOSURE_SYSTEM,
                    ANNUAL_REPORT -> throw new IllegalStateException("not planned: " + kind);
        }
    }

    private void rules(Organ organ, LocalDate day, Dice dice) {
        for (int tries = 0; tries < TRIES; tries++) {
            var topic = dice.pick(stage.topics());
            String name = topic.many("办法").getFirst();
            if (name.endsWith("管理办法") && titles.add("规章" + name)) {
                var policy = policies.rules(organ, topic, name, day, DemoPolicies.slots(organ, day, dice), dice);
                explainLater(issue(policy, day), dice, 1.0);
                return;
            }
        }
    }

    /// A measure that has not been laid down yet, or a new version of one that has stood for two years.
    private void normative(Organ organ, LocalDate day, Dice dice) {
        for (int tries = 0; tries < TRIES; tries++) {
            var topic = dice.pick(stage.topicsOf(organ.id()));
            String name = dice.pick(topic.many("办法"));
            String key = organ.id() + name;
            var former = Optional.ofNullable(standing.get(key));
            boolean amended =
                    former.filter(old -> old.policy().title().contains("（修订）")).isPresent();
            if (former.isEmpty() || (!amended && former.get().on().plusYears(1).isBefore(day))) {
                var slots = DemoPolicies.slots(organ, day, dice);
                var policy = policies.normative(organ, topic, name, day, former, slots, dice);
                var issued = issue(policy, day);
                standing.put(key, issued);
                former.ifPresent(old -> abolish(old, issued, day));
                explainLater(issued, dice, 0.75);
                return;
            }
        }
    }

    private void abolish(Issued old, Issued by, LocalDate day) {
        publishing.replace(
                old.id(), day, by.id(), stage.officer(old.policy().organ().id()));
    }

    private void notice(Organ organ, LocalDate day, Dice dice) {
        for (int tries = 0; tries < TRIES; tries++) {
            var topic = dice.pick(stage.topicsOf(organ.id()));
            String matter = dice.pick(topic.many("文件"));
            if (DemoSeasons.fits(matter, day) && titles.add(organ.id() + matter + day.getYear())) {
                var policy = policies.notice(organ, topic, matter, day, DemoPolicies.slots(organ, day, dice), dice);
                explainLater(issue(policy, day), dice, 0.2);
                return;
            }
        }
    }

    private void plan(Organ organ, LocalDate day, int nth, Dice dice) {
        if (nth == 0) {
            issue(policies.plan(organ, stage.topicsOf(organ.id()), day, dice), day);
        } else {
            notice(organ, day, dice);
        }
    }

    private void statistics(Organ organ, LocalDate day, Dice dice) {
        var topic = dice.pick(stage.topicsOf(organ.id()));
        var document = notices.statistics(organ, topic, day, dice);
        if (titles.add(organ.id() + document.title())) {
            publish(document);
        }
    }

    private void announcement(Organ organ, LocalDate day, Dice dice) {
        for (int tries = 0; tries < TRIES; tries++) {
            var topic = dice.pick(stage.topicsOf(organ.id()));
            String matter = dice.pick(topic.many("公告"));
            if (DemoSeasons.fits(matter, day)) {
                var document = notices.announcement(organ, topic, matter, day, dice);
                if (titles.add(organ.id() + document.title())) {
                    publish(document);
                    return;
                }
            }
        }
    }

    private void explainLater(Issued issued, Dice dice, double share) {
        if (dice.chance(share)) {
            LocalDate day = stage.days().after(issued.on(), dice.between(1, 4));
            var slots = DemoPolicies.slots(issued.policy().organ(), day, dice);
            stage.agenda()
                    .at(DemoDays.afternoon(day, dice), () -> publish(policies.interpretation(issued, day, slots)));
        }
    }

    private Issued issue(Policy policy, LocalDate day) {
        return new Issued(publish(policy.document()).id(), policy, day);
    }

    private Publication publish(NewDocument document) {
        published++;
        return publishing.publish(document, stage.officer(document.organ()));
    }
}
