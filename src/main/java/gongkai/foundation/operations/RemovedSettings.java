package gongkai.foundation.operations;

import java.util.Map;
import java.util.Optional;

/// Settings there were once, and what says the same today.
final class RemovedSettings {
    private static final Map<String, String> SUCCESSORS = Map.of(
            "gongkai.foi.reply-days", "gongkai.calendar.periods.request.reply",
            "gongkai.foi.extension-days", "gongkai.calendar.periods.request.extension",
            "gongkai.foi.correction-notice-days", "gongkai.calendar.periods.request.correctionNotice",
            "gongkai.foi.correction-days", "gongkai.calendar.periods.request.correctionByApplicant");

    private RemovedSettings() {}

    /// What to set instead, by the letters of the old name.
    static Optional<String> successor(String letters) {
        return SUCCESSORS.entrySet().stream()
                .filter(old -> KnownSettings.letters(old.getKey()).equals(letters))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
