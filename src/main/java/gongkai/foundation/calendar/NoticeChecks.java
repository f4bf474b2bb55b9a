package gongkai.foundation.calendar;

import gongkai.foundation.calendar.NoticeFinding.Weight;
import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What must hold for a notice as a whole, whatever its words.
final class NoticeChecks {
    private static final int FEWEST_WORKING_DAYS = 245;
    private static final int MOST_WORKING_DAYS = 253;

    private final int year;
    private final List<NoticeItem> items;
    private final List<NoticeFinding> findings = new ArrayList<>();

    private NoticeChecks(int year, List<NoticeItem> items) {
        this.year = year;
        this.items = items;
    }

    static List<NoticeFinding> of(int year, List<NoticeItem> items) {
        var checks = new NoticeChecks(year, items);
        if (items.isEmpty()) {
            checks.stop(0, "没有读到放假或者上班的日期。请粘贴通知的全文，包括“一、元旦：……”各项。");
            return checks.findings;
        }
        checks.makeUpDays();
        checks.yearOfDays();
        checks.statutoryDays();
        checks.twice();
        checks.workingDays();
        return checks.findings;
    }

    /// Each day once: what was said first counts.
    static List<OverrideDay> distinct(Collection<OverrideDay> days) {
        Map<LocalDate, OverrideDay> kept = new TreeMap<>();
        days.forEach(day -> kept.putIfAbsent(day.day(), day));
        return List.copyOf(kept.values());
    }

    private void stop(int line, String sentence) {
        findings.add(new NoticeFinding(line, Weight.STOP, sentence));
    }

    private void makeUpDays() {
        var off = new TreeSet<LocalDate>();
        items.forEach(item -> off.addAll(item.off()));
        for (NoticeItem item : items) {
            for (LocalDate day : item.work()) {
                if (off.contains(day)) {
                    stop(item.line(), DateText.full(day) + "既写了放假，又写了上班。请核对。");
                } else if (!NoticeItem.isWeekend(day)) {
                    stop(
                            item.line(),
                            "%s是%s，本来就是工作日，不需要调休上班。请核对日期。".formatted(DateText.full(day), DateText.weekday(day)));
                }
            }
        }
    }

    /// A notice speaks of its own year, and of the days around 元旦 on either side.
    private void yearOfDays() {
        for (NoticeItem item : items) {
            var strange = new TreeSet<LocalDate>();
            strange.addAll(item.off());
            strange.addAll(item.work());
            strange.removeIf(day -> day.getYear() == year
                    || day.getYear() == year - 1 && day.getMonthValue() == 12
                    || day.getYear() == year + 1 && day.getMonthValue() == 1);
            if (!strange.isEmpty()) {
                stop(item.line(), "%s不在%d年的安排之内。请核对年份。".formatted(DayRanges.text(strange), year));
            }
        }
    }

    /// 《全国年节及纪念日放假办法》第二条: what the law names is off, whatever the notice arranges around it.
    private void statutoryDays() {
        var off = new TreeSet<LocalDate>();
        items.forEach(item -> off.addAll(item.off()));
        var missing = new LinkedHashMap<String, List<LocalDate>>();
        Holidays.statutory(year).forEach((day, name) -> {
            if (!off.contains(day)) {
                missing.computeIfAbsent(name, it -> new ArrayList<>()).add(day);
            }
        });
        missing.forEach(
                (name, days) -> stop(0, "%s是法定节假日（%s），通知里没有列为放假。请核对是否漏贴了这一项。".formatted(DayRanges.text(days), name)));
    }

    private void twice() {
        var seen = new TreeMap<LocalDate, NoticeItem>();
        for (NoticeItem item : items) {
            var both = new TreeSet<LocalDate>();
            both.addAll(item.off());
            both.addAll(item.work());
            both.forEach(day -> {
                var before = seen.putIfAbsent(day, item);
                if (before != null && before.off().contains(day) == item.off().contains(day)) {
                    findings.add(
                            new NoticeFinding(item.line(), Weight.CHECK, DateText.full(day) + "写了两次，按第一次所在的节日录入。请核对。"));
                }
            });
        }
    }

    private void workingDays() {
        var days = distinct(items.stream().flatMap(item -> item.days().stream()).toList());
        int working = LocalDate.of(year, 1, 1).lengthOfYear();
        var named = new TreeMap<LocalDate, OverrideDay>();
        days.forEach(day -> named.put(day.day(), day));
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            OverrideDay special = named.get(day);
            boolean works = special == null ? !NoticeItem.isWeekend(day) : special.working();
            working -= works ? 0 : 1;
        }
        if (working < FEWEST_WORKING_DAYS || working > MOST_WORKING_DAYS) {
            findings.add(new NoticeFinding(
                    0, Weight.CHECK, "按这份通知，%d年有%d个工作日，往年在248至251个之间。请核对是否有遗漏。".formatted(year, working)));
        }
    }
}
