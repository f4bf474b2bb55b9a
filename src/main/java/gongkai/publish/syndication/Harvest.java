package gongkai.publish.syndication;

import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentSyndication.Place;
import gongkai.publish.disclosure.DocumentSyndication.Window;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;

/// What a harvester takes, and how far it has come. Goes with it as a token between its questions, so that we need not
/// remember it. The token says nothing the harvester could not have asked for, so it bears a check sum and no secret.
///
/// @param set the spec of the set; empty for all
/// @param given how many records it was given before
/// @param total how many there were when it began
record Harvest(OaiVerb verb, String set, Window window, Place after, long given, long total) {
    static final Duration LASTS = Duration.ofDays(1);

    private static final int PARTS = 11;
    private static final int LONGEST = 600;

    /// The token, and until when it is taken.
    String token(Instant expires) {
        String plain = String.join(
                "|",
                verb.name(),
                set,
                number(window.from()),
                number(window.until()),
                String.valueOf(after.changedAt().getEpochSecond()),
                String.valueOf(after.changedAt().getNano()),
                after.id().toString(),
                String.valueOf(given),
                String.valueOf(total),
                number(expires));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((plain + "|" + sum(plain)).getBytes(StandardCharsets.UTF_8));
    }

    /// Refuses what is no token of ours, or of another verb, or too old.
    static Harvest parse(String token, OaiVerb verb, Instant now) throws OaiProblem {
        if (token.length() > LONGEST) {
            throw unknown();
        }
        try {
            String whole = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = whole.split("\\|", -1);
            String plain = whole.substring(0, Math.max(0, whole.lastIndexOf('|')));
            if (parts.length != PARTS || !parts[PARTS - 1].equals(sum(plain)) || !parts[0].equals(verb.name())) {
                throw unknown();
            }
            if (now.isAfter(Instant.ofEpochSecond(Long.parseLong(parts[9])))) {
                throw OaiFault.BAD_RESUMPTION_TOKEN.because("The resumptionToken has expired; begin again.");
            }
            return read(parts, verb);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw unknown();
        }
    }

    private static Harvest read(String[] parts, OaiVerb verb) {
        return new Harvest(
                verb,
                parts[1],
                new Window(time(parts[2]), time(parts[3])),
                new Place(
                        Instant.ofEpochSecond(Long.parseLong(parts[4]), Long.parseLong(parts[5])),
                        DocumentId.of(Long.parseLong(parts[6]))),
                Long.parseLong(parts[7]),
                Long.parseLong(parts[8]));
    }

    /// The same, so many records later.
    Harvest after(Place place, int records) {
        return new Harvest(verb, set, window, place, given + records, total);
    }

    private static OaiProblem unknown() {
        return OaiFault.BAD_RESUMPTION_TOKEN.because("The resumptionToken is not one of ours.");
    }

    private static String number(Instant time) {
        return String.valueOf(time.getEpochSecond());
    }

    private static Instant time(String number) {
        return Instant.ofEpochSecond(Long.parseLong(number));
    }

    private static String sum(String plain) {
        var sum = new CRC32();
        sum.update(plain.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
