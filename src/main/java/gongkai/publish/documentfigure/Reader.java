package gongkai.publish.documentfigure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a request is somebody who reads a document, by what it says of itself.
final class Reader {
    private static final String PLACE = "/publish/documents/";
    private static final int LONGEST = 18;

    /// Search engines, monitors, programs. What does not say what it is is no person's browser.
    private static final Pattern PROGRAM = Pattern.compile(
            "bot|spider|crawl|slurp|curl|wget|python|java/|http-client|httpclient|okhttp|go-http|monitor|probe|headless|feed|preview");

    private Reader() {}

    /// The number of the document whose page an address is.
    static Optional<Long> documentAt(String path) {
        if (!path.startsWith(PLACE)) {
            return Optional.empty();
        }
        String number = path.substring(PLACE.length());
        return number.length() <= LONGEST && number.matches("[1-9][0-9]*")
                ? Optional.of(Long.valueOf(number))
                : Optional.empty();
    }

    static boolean isPerson(String agent) {
        return !agent.isBlank()
                && !PROGRAM.matcher(agent.toLowerCase(Locale.ROOT)).find();
    }
}
