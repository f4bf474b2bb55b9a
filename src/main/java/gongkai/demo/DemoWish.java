package gongkai.demo;

import gongkai.answer.foi.Decision;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody asks for, and how it will be decided.
///
/// @param topic the field it concerns, when information is given out
/// @param reply the text of the letter
record DemoWish(
        String title,
        String description,
        Decision decision,
        Optional<Decision> withheld,
        Optional<DemoTopic> topic,
        String reply) {
    private static final List<List<String>> RULINGS = DemoLines.rows("rulings.txt");
    private static final List<List<String>> ODD = DemoLines.rows("odd-requests.txt");

    /// Decisions that any request may meet with, not only odd ones.
    private static final Set<Decision> USUAL = EnumSet.of(
            Decision.UNAVAILABLE_NOT_HELD, Decision.UNAVAILABLE_NEEDS_CREATION, Decision.REFUSED_THIRD_PARTY);

    /// Something that concerns the organ. Requests ask mostly about the year before.
    static DemoWish any(DemoStage stage, OrganId organ, LocalDate receivedOn, Dice dice) {
        var ruling = dice.weighted(RULINGS, row -> Integer.parseInt(row.get(1)));
        return of(Decision.valueOf(ruling.getFirst()), stage, organ, receivedOn, dice);
    }

    static DemoWish of(Decision decision, DemoStage stage, OrganId organ, LocalDate receivedOn, Dice dice) {
        var slots = new Slots(dice)
                .with("地", DemoOrgans.place(organ))
                .with("年", receivedOn.getYear() - 1)
                .with("季", 1);
        var fitting = ODD.stream()
                .filter(row -> row.getFirst().equals(decision.name()))
                .toList();
        if (!fitting.isEmpty() && (!USUAL.contains(decision) || dice.chance(0.35))) {
            var row = slots.fillAll(dice.pick(fitting));
            return new DemoWish(row.get(1), row.get(2), decision, Optional.empty(), Optional.empty(), reason(decision));
        }
        var topic = dice.pick(stage.topicsOf(organ));
        var asked = dice.pick(topic.asked());
        String title = slots.fill(asked.title());
        String reply = decision.discloses() ? slots.fill(asked.reply()) + "\n" + reason(decision) : reason(decision);
        return new DemoWish(
                title,
                slots.fill(asked.description()),
                decision,
                Optional.of(Decision.REFUSED_THIRD_PARTY).filter(part -> decision == Decision.PARTLY_DISCLOSED),
                Optional.of(topic),
                reply.strip());
    }

    /// The same wish, decided as still unclear after its correction.
    DemoWish unclear() {
        return new DemoWish(
                title,
                description,
                Decision.UNAVAILABLE_STILL_UNCLEAR,
                Optional.empty(),
                topic,
                reason(Decision.UNAVAILABLE_STILL_UNCLEAR));
    }

    private static String reason(Decision decision) {
        return RULINGS.stream()
                .filter(row -> row.getFirst().equals(decision.name()))
                .findFirst()
                .orElseThrow()
                .get(2);
    }
}
