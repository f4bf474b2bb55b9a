package gongkai.foundation.worklist;

import gongkai.foundation.web.Choice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A year, a quarter or a month, as it stands in addresses: `2026`, `2026-Q1`, `2026-03`.
record FigurePeriod(String key, String label, LocalDate from, LocalDate to) {
    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS_OF_QUARTER = 3;

    static Optional<FigurePeriod> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) != null) {
            int first = (Integer.parseInt(found.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
            return Optional.of(of(
                    text,
                    year + "年第" + "一二三四".charAt(first / MONTHS_OF_QUARTER) + "季度",
                    YearMonth.of(year, first),
                    YearMonth.of(year, first + 2)));
        }
        if (found.group(3) != null) {
            var month = YearMonth.of(year, Integer.parseInt(found.group(3)));
            return Optional.of(of(text, year + "年" + month.getMonthValue() + "月", month, month));
        }
        return Optional.of(of(text, year + "年", YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }

    static FigurePeriod year(int year) {
        return parse(Integer.toString(year)).orElseThrow();
    }

    private static FigurePeriod of(String key, String label, YearMonth first, YearMonth last) {
        return new FigurePeriod(key, label, first.atDay(1), last.atEndOfMonth());
    }

    /// The periods one may choose: three years, and the quarters and months of the year chosen.
    static List<Choice> choices(LocalDate today, FigurePeriod chosen) {
        var choices = new ArrayList<Choice>();
        for (int year = today.getYear(); year > today.getYear() - MONTHS_OF_QUARTER; year--) {
            add(choices, Integer.toString(year));
        }
        int year = chosen.from().getYear();
        for (int quarter = 1; quarter <= 4; quarter++) {
            add(choices, year + "-Q" + quarter);
        }
        for (int month = 1; month <= 12; month++) {
            add(choices, "%d-%02d".formatted(year, month));
        }
        return choices;
    }

    private static void add(List<Choice> choices, String key) {
        parse(key).ifPresent(period -> choices.add(new Choice(period.key(), period.label())));
    }
}
