package gongkai.foundation.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a page of the inbox ends, so that the next one begins behind it: within each light by the day on which the
/// light changes next.
record InboxPlace(Light light, LocalDate at, String kind, long matter) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{3,7})\\.([0-9-]{10})\\.([a-z]{1,40})\\.([0-9]{1,18})");

    /// What stands in an address; empty when it is none.
    static Optional<InboxPlace> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(found.group(2));
            return Arrays.stream(Light.values())
                    .filter(light -> light.name().equals(found.group(1)))
                    .findFirst()
                    .map(light -> new InboxPlace(light, day, found.group(3), Long.parseLong(found.group(4))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return light + "." + at + "." + kind + "." + matter;
    }
}
