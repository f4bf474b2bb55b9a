package gongkai.foundation.calendar;

import java.util.List;
import java.util.Optional;

/// What was read from a pasted holiday notice: the days off and the make-up days, every line with what was made of it,
/// and what must be looked at. Nothing of the text is dropped silently.
record NoticeReading(int year, List<OverrideDay> days, List<Line> lines, List<NoticeFinding> findings) {
    NoticeReading {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /// One paragraph of the text.
    ///
    /// @param number the line it begins on, from 1
    /// @param read what was read from it, in words
    record Line(int number, String text, String read) {}

    /// Whether the notice can be taken: days were read, and nothing must be put right first.
    boolean isSound() {
        return !days.isEmpty() && firstStop().isEmpty();
    }

    Optional<NoticeFinding> firstStop() {
        return findings.stream()
                .filter(finding -> finding.weight() == NoticeFinding.Weight.STOP)
                .findFirst();
    }
}
