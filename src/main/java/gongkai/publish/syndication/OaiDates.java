package gongkai.publish.syndication;

import gongkai.publish.disclosure.DocumentSyndication.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times as harvesters write them: days or seconds, both of UTC, both ends within.
final class OaiDates {
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private OaiDates() {}

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Window window(Optional<String> from, Optional<String> until) throws OaiProblem {
        if (from.isPresent()
                && until.isPresent()
                && from.get().length() != until.get().length()) {
            throw OaiFault.BAD_ARGUMENT.because("from and until have different granularities.");
        }
        Instant start = from.isPresent() ? read(from.get()) : Instant.EPOCH;
        Instant end = until.isPresent() ? read(until.get()).plus(length(until.get())) : LAST;
        if (from.isPresent() && until.isPresent() && !start.isBefore(end)) {
            throw OaiFault.BAD_ARGUMENT.because("from is later than until.");
        }
        return new Window(start, end);
    }

    private static Instant read(String text) throws OaiProblem {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException impossible) {
            throw OaiFault.BAD_ARGUMENT.because("There is no such time.");
        }
        throw OaiFault.BAD_ARGUMENT.because("Times are written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
    }

    private static Duration length(String text) {
        return text.indexOf('T') < 0 ? Duration.ofDays(1) : Duration.ofSeconds(1);
    }
}
