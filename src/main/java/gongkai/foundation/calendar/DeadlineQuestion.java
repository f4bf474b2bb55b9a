package gongkai.foundation.calendar;

import gongkai.foundation.kernel.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When is it due: the question as it comes in an address, on a page or from a program. Bounded, so that no address
/// makes us count for long.
record DeadlineQuestion(Deadline deadline, String trigger) {
    /// What starts a period, as sentences say it.
    static final List<String> TRIGGERS = List.of("收到之日", "收到补正之日", "缴费之日", "送达之日", "交办之日");

    static final int MOST_DAYS = 500;
    private static final int MOST_SUSPENSIONS = 10;
    private static final int LONGEST_SUSPENSION = 366;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2190;
    private static final Pattern RANGE = Pattern.compile("(\\S+?)(?:\\.\\.|至|~|—)(\\S+)");
    private static final String DATE_FORM = "日期请按 2026-02-10 的格式填写，在1949年至2190年之间。";

    /// Reads a question; what is wrong with it is noted beside its field.
    static Optional<DeadlineQuestion> parse(Map<String, String> asked, Problems problems) {
        var from = date(asked.getOrDefault("from", ""));
        var days = number(asked.getOrDefault("workingDays", ""));
        String extendedBy = asked.getOrDefault("extension", "").strip();
        var extension = extendedBy.isEmpty() ? Optional.of(0) : number(extendedBy);
        String trigger = asked.getOrDefault("trigger", "").strip();
        problems.when(from.isEmpty(), "from", "起算日" + DATE_FORM)
                .when(days.isEmpty(), "workingDays", "工作日数请填写0至" + MOST_DAYS + "之间的整数。")
                .when(extension.isEmpty(), "extension", "延长的工作日请填写0至" + MOST_DAYS + "之间的整数。")
                .when(!trigger.isEmpty() && !TRIGGERS.contains(trigger), "trigger", "起算的事由请从列出的几项中选择。");
        var suspensions = suspensions(asked.getOrDefault("suspended", ""), problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var deadline = new Deadline(from.orElseThrow(), days.orElseThrow(), suspensions, extension.orElseThrow());
        return Optional.of(new DeadlineQuestion(deadline, trigger.isEmpty() ? TRIGGERS.getFirst() : trigger));
    }

    private static List<Suspension> suspensions(String text, Problems problems) {
        var parts = Pattern.compile("[,，;；\\n\\r]+")
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        problems.when(parts.size() > MOST_SUSPENSIONS, "suspended", "中止的时间不超过" + MOST_SUSPENSIONS + "段。");
        var read = new ArrayList<Suspension>();
        for (String part : parts) {
            var range = RANGE.matcher(part);
            var first = range.matches() ? date(range.group(1)) : Optional.<LocalDate>empty();
            var last = range.matches() ? date(range.group(2)) : Optional.<LocalDate>empty();
            boolean sound = first.isPresent()
                    && last.isPresent()
                    && !last.get().isBefore(first.get())
                    && last.get().isBefore(first.get().plusDays(LONGEST_SUSPENSION));
            problems.when(
                    !sound, "suspended", "中止的时间“" + shortened(part) + "”请写成 2026-03-03..2026-03-10，结束不早于开始，一段不超过一年。");
            if (sound) {
                read.add(new Suspension(first.get(), last.get()));
            }
        }
        return read;
    }

    private static String shortened(String part) {
        return part.length() > 30 ? part.substring(0, 30) + "……" : part;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text.strip())
                .filter(figures -> figures.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(days -> days <= MOST_DAYS);
    }

    /// The question as the end of an address. Suspensions stand merged, as they are counted.
    String query() {
        String suspended = Suspension.merged(deadline.suspensions()).stream()
                .map(each -> each.from() + ".." + each.to())
                .collect(Collectors.joining(","));
        return "?from=" + deadline.dayZero() + "&workingDays=" + deadline.days()
                + (deadline.extension() == 0 ? "" : "&extension=" + deadline.extension())
                + (suspended.isEmpty() ? "" : "&suspended=" + suspended)
                + (trigger.equals(TRIGGERS.getFirst()) || !TRIGGERS.contains(trigger)
                        ? ""
                        : "&trigger=" + java.net.URLEncoder.encode(trigger, java.nio.charset.StandardCharsets.UTF_8));
    }

    DeadlineExplanation explain(WorkCalendar calendar) {
        return deadline.explain(calendar, trigger);
    }
}
