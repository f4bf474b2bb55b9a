package gongkai.foundation.calendar;

import gongkai.foundation.calendar.NoticeFinding.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was read of a notice so far: its holidays, the one being read, and what was not understood.
final class NoticeTally {
    static final int LONGEST_BLOCK = 15;

    private final int year;
    private final List<NoticeItem> items = new ArrayList<>();
    private final List<NoticeFinding> findings = new ArrayList<>();
    private Optional<NoticeItem> item = Optional.empty();

    NoticeTally(int year) {
        this.year = year;
    }

    int year() {
        return year;
    }

    List<NoticeItem> items() {
        return items;
    }

    List<NoticeFinding> findings() {
        return findings;
    }

    Optional<NoticeItem> item() {
        return item;
    }

    void begin(int line, String name) {
        item = Optional.of(new NoticeItem(line, NoticeWords.properName(name)));
    }

    void stop(int line, String sentence) {
        findings.add(new NoticeFinding(line, Weight.STOP, sentence));
    }

    void check(int line, String sentence) {
        findings.add(new NoticeFinding(line, Weight.CHECK, sentence));
    }
}
