package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;

/// The clauses of one sentence of a notice: days, and then what they are.
final class NoticeClauses {
    private final NoticeTally tally;
    private final int line;
    private final String text;
    private final TreeSet<LocalDate> pending = new TreeSet<>();
    private final StringBuilder unknown = new StringBuilder();
    private Optional<LocalDate> rangeFrom = Optional.empty();
    private Optional<TreeSet<LocalDate>> lastOff = Optional.empty();
    private boolean yearNamed;
    private boolean weekends;
    private boolean broken;
    private boolean said;

    NoticeClauses(NoticeTally tally, int line, String text) {
        this.tally = tally;
        this.line = line;
        this.text = text;
        this.weekends = text.contains("连休");
    }

    boolean read() {
        Matcher token = NoticeWords.TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            unknown.append(text, at, token.start());
            at = token.end();
            take(token);
        }
        unknown.append(text.substring(at));
        finish();
        return said;
    }

    private void take(Matcher token) {
        if (token.group("date") != null) {
            day(token);
        } else if (token.group("to") != null) {
            rangeFrom = pending.isEmpty() ? Optional.empty() : tally.item().flatMap(NoticeItem::last);
        } else if (token.group("off") != null) {
            off(Optional.ofNullable(token.group("span")));
        } else if (token.group("work") != null) {
            work();
        } else if (token.group("total") != null) {
            total(Integer.parseInt(token.group("count")));
        }
    }

    private void day(Matcher token) {
        if (tally.item().isEmpty()
                || !tally.item().get().isNamed() && !tally.item().get().off().isEmpty() && isNewBlock(token)) {
            tally.begin(line, "");
        }
        NoticeItem here = tally.item().orElseThrow();
        Optional<LocalDate> found = resolve(token, here);
        if (found.isEmpty()) {
            broken = true;
            return;
        }
        LocalDate day = found.get();
        if (rangeFrom.isPresent()) {
            range(rangeFrom.get(), day, here);
        } else {
            pending.add(day);
        }
        rangeFrom = Optional.empty();
        here.read(day);
        weekdays(Optional.ofNullable(token.group("note")).orElse(""), day);
    }

    /// In a text without headings the next days off are the next holiday; its make-up days follow it.
    private boolean isNewBlock(Matcher token) {
        int off = text.indexOf("放假", token.end());
        int work = text.indexOf("上班", token.end());
        return pending.isEmpty() && off >= 0 && (work < 0 || off < work);
    }

    private Optional<LocalDate> resolve(Matcher token, NoticeItem here) {
        var month = Optional.ofNullable(token.group("month"))
                .map(Integer::valueOf)
                .or(() -> pending.isEmpty() ? Optional.empty() : here.last().map(LocalDate::getMonthValue));
        if (month.isEmpty()) {
            tally.stop(line, "“%s”没有写月份。请补上月份。".formatted(token.group("date")));
            return Optional.empty();
        }
        int day = Integer.parseInt(token.group("day"));
        int known = yearOf(Optional.ofNullable(token.group("year")), month.get(), day, here);
        if (!NoticeDay.exists(known, month.get(), day)) {
            tally.stop(line, "没有“%s”这一天。请核对月份和日期。".formatted(token.group("date")));
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(known, month.get(), day));
    }

    private int yearOf(Optional<String> written, int month, int day, NoticeItem here) {
        yearNamed |= written.isPresent();
        if (written.isEmpty()) {
            return rangeFrom
                    .map(LocalDate::getYear)
                    .or(() -> here.last().map(last -> NoticeDay.nearest(last, month, day)))
                    .orElse(tally.year());
        }
        return switch (written.get()) {
            case "次", "翌" -> rangeFrom.or(here::last).map(LocalDate::getYear).orElse(tally.year()) + 1;
            case "当", "本" -> tally.year();
            default -> Integer.parseInt(written.get());
        };
    }

    /// A range that runs backwards goes over the year's end; without a year it ends in the notice's own.
    private void range(LocalDate from, LocalDate to, NoticeItem here) {
        LocalDate first = from;
        LocalDate last = to;
        if (last.isBefore(first) && first.getMonthValue() == 12 && last.getMonthValue() == 1) {
            pending.remove(first);
            first = yearNamed ? first : LocalDate.of(tally.year() - 1, 12, first.getDayOfMonth());
            last = last.withYear(first.getYear() + 1);
            tally.check(line, "跨年的日期没有写全年份，按%s读取。请核对。".formatted(DayRanges.text(first, last)));
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(NoticeTally.LONGEST_BLOCK - 1L))) {
            tally.stop(
                    line,
                    "%s至%s不像一段假期：%s。请核对起止日期。"
                            .formatted(
                                    DateText.full(first),
                                    DateText.full(last),
                                    last.isBefore(first) ? "结束早于开始" : "超过" + NoticeTally.LONGEST_BLOCK + "天"));
            broken = true;
            return;
        }
        first.datesUntil(last.plusDays(1)).forEach(pending::add);
        here.read(last);
    }

    /// Weekdays in brackets: one stands for the day before the bracket, several for as many days before it.
    private void weekdays(String note, LocalDate day) {
        var named = NoticeWords.weekdays(note);
        var days = new ArrayList<>(pending.headSet(day, true));
        if (named.size() == 1) {
            days.clear();
            days.add(day);
        }
        for (int i = 1; i <= Math.min(named.size(), days.size()); i++) {
            LocalDate meant = days.get(days.size() - i);
            String said = named.get(named.size() - i);
            if (!DateText.weekday(meant).equals(said)) {
                tally.stop(
                        line, "%s是%s，这里写的是%s。请核对日期和星期。".formatted(DateText.full(meant), DateText.weekday(meant), said));
            }
        }
    }

    private void off(Optional<String> span) {
        if (pending.isEmpty()) {
            missingDays("放假");
            return;
        }
        NoticeItem here = tally.item().orElseThrow();
        enter(here);
        here.off().addAll(pending);
        lastOff = Optional.of(new TreeSet<>(pending));
        pending.clear();
        span.ifPresent(days -> total(Integer.parseInt(days)));
    }

    private void work() {
        if (pending.isEmpty()) {
            missingDays("上班");
            return;
        }
        NoticeItem here = tally.item().orElseThrow();
        enter(here);
        here.work().addAll(pending);
        pending.clear();
    }

    private void enter(NoticeItem here) {
        said = true;
        if (!tally.items().contains(here)) {
            tally.items().add(here);
        }
    }

    /// In the closing words of a notice 放假 and 上班 stand without days; beside days they must have some.
    private void missingDays(String word) {
        if (tally.item().filter(here -> here.line() == line).isPresent() && !broken) {
            tally.stop(line, "“%s”前面没有读到日期。请核对这一项的日期。".formatted(word));
            broken = true;
        }
    }

    private void total(int days) {
        if (lastOff.isEmpty()) {
            return;
        }
        int read = lastOff.get().size();
        boolean fits = days == read || weekends && days == NoticeItem.withWeekends(lastOff.get());
        if (!fits) {
            tally.stop(line, "%s是%d天，这里写的是%d天。请核对起止日期或者天数。".formatted(DayRanges.text(lastOff.get()), read, days));
        }
    }

    private void finish() {
        if (!pending.isEmpty()
                && (said || tally.item().filter(here -> here.line() == line).isPresent())) {
            tally.stop(line, "%s没有写明是放假还是上班。请补上。".formatted(DayRanges.text(pending)));
        } else if (!pending.isEmpty()) {
            tally.check(line, "%s没有写明是放假还是上班，没有录入。".formatted(DayRanges.text(pending)));
        }
        String left = unknown.toString().replaceAll("[()“”\"'.]", "");
        if (left.isBlank()) {
            return;
        }
        boolean matters = NoticeWords.matters(left) && (said || broken);
        if (matters) {
            tally.stop(line, "“%s”没有读懂。请改写成“10月1日至7日放假调休，共7天”这样的句子。".formatted(left));
        } else if (said) {
            tally.check(line, "“%s”没有录入，请核对是否影响放假安排。".formatted(left));
        } else if (NoticeWords.matters(left) && !NoticeWords.isYearOnly(left)) {
            tally.check(line, "“%s”没有读懂，没有录入。".formatted(left));
        }
    }
}
