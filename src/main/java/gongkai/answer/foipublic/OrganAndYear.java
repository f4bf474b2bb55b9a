package gongkai.answer.foipublic;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads which organ and which year somebody asks for, and offers the choice. What is not one is all organs, and this
/// year.
@Component
class OrganAndYear {
    private static final int YEARS = 10;

    private final Organs organs;
    private final Clock clock;

    OrganAndYear(Organs organs, Clock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    /// What was asked for.
    record Asked(Optional<Organ> organ, int year) {
        Optional<OrganId> organId() {
            return organ.map(Organ::id);
        }

        String organValue() {
            return organ.map(one -> one.id().value()).orElse("");
        }

        String address() {
            return "organ=%s&year=%d".formatted(organValue(), year);
        }

        /// Who answered, for a heading.
        String who() {
            return organ.map(Organ::name).orElse("全市各机关");
        }
    }

    Asked read(String organ, String year) {
        var found = OrganId.isOne(organ) ? organs.find(OrganId.of(organ)) : Optional.<Organ>empty();
        int last = lastYear();
        int asked = year.matches("\\d{4}") ? Integer.parseInt(year) : last;
        return new Asked(found, Math.clamp(asked, last - YEARS + 1, last));
    }

    String shortName(OrganId id) {
        return organs.find(id).map(Organ::shortName).orElse(id.value());
    }

    List<Choice> organs() {
        return Stream.concat(
                        Stream.of(new Choice("", "全部机关")),
                        organs.list().stream()
                                .map(organ -> new Choice(organ.id().value(), organ.name())))
                .toList();
    }

    /// The newest first.
    List<Choice> years() {
        return years(lastYear())
                .map(year -> new Choice(String.valueOf(year), year + "年"))
                .toList();
    }

    /// A year and those before it, as far back as one can ask.
    Stream<Integer> years(int newest) {
        return IntStream.iterate(newest, year -> year > lastYear() - YEARS, year -> year - 1)
                .boxed();
    }

    private int lastYear() {
        return LocalDate.now(clock).getYear();
    }
}
