package gongkai.foundation.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// An entry of the record with its number.
public record RecordLine(long number, AuditEntry entry) {
    /// The place of the line in the record, newest first; the page behind it begins there.
    public Place place() {
        return new Place(entry.at(), number);
    }

    /// A place between two lines.
    public record Place(Instant at, long number) {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");

        /// Reads a place from an address.
        public static Optional<Place> parse(String text) {
            var form = FORM.matcher(text);
            return form.matches()
                    ? Optional.of(new Place(
                            Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS),
                            Long.parseLong(form.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + number;
        }
    }
}
