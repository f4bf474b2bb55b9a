package gongkai.publish.documentfigure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.Grouping;
import gongkai.publish.disclosure.PublishedFigures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What an address asks the figures for.
///
/// @param by one number for each of these
/// @param organ an organ and all below it; empty for all one may see
/// @param from the first day
/// @param to the last day
record FigureQuery(Grouping by, Optional<OrganId> organ, LocalDate from, LocalDate to) {
    /// What cannot be read is this year, by organ.
    static FigureQuery of(Map<String, String> asked, LocalDate today) {
        String organ = asked.getOrDefault("organ", "");
        var from = date(asked.getOrDefault("from", "")).orElse(today.withDayOfYear(1));
        var to = date(asked.getOrDefault("to", "")).orElse(today);
        return new FigureQuery(
                Grouping.parse(asked.getOrDefault("by", "")).orElse(Grouping.ORGAN),
                OrganId.isOne(organ) ? Optional.of(OrganId.of(organ)) : Optional.empty(),
                from,
                to.isBefore(from) ? from : to);
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= 1949 && day.getYear() < 3000);
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }

    PublishedFigures.Question question(Optional<String> key, Collection<OrganId> places) {
        return new PublishedFigures.Question(by, key, places, from, to);
    }

    /// As it stands in addresses.
    String address() {
        return "by=%s&organ=%s&from=%s&to=%s"
                .formatted(by, organ.map(OrganId::value).orElse(""), from, to);
    }
}
