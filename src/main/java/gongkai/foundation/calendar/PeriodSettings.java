package gongkai.foundation.calendar;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Statutory periods this installation set otherwise, by their keys: `gongkai.calendar.periods.request.reply=15`.
/// A house whose periods go against the statute does not start.
///
/// @param periods the lengths, in the unit of each period
@ConfigurationProperties("gongkai.calendar")
public record PeriodSettings(@DefaultValue Map<String, String> periods) {
    private static final int MOST = 3650;

    public PeriodSettings {
        periods = Map.copyOf(periods);
        lengths(periods);
    }

    /// The lengths that were set.
    Map<StatutoryPeriod, Integer> lengths() {
        return lengths(periods);
    }

    private static Map<StatutoryPeriod, Integer> lengths(Map<String, String> set) {
        var lengths = new EnumMap<StatutoryPeriod, Integer>(StatutoryPeriod.class);
        set.forEach((key, text) -> {
            var period =
                    StatutoryPeriod.find(key).orElseThrow(() -> wrong(key, text, "没有这个期限，可以设置的见 docs/settings.md"));
            lengths.put(period, length(period, key, text));
        });
        return lengths;
    }

    private static int length(StatutoryPeriod period, String key, String text) {
        int length = number(text)
                .filter(number -> number >= 0 && number <= MOST)
                .orElseThrow(() -> wrong(key, text, "请写整数，单位是" + period.unit().label()));
        boolean ends = length == 0 && period.length() > 0;
        boolean tooLong = period.bound() == Bound.AT_MOST && length > period.length();
        boolean tooShort = period.bound() == Bound.AT_LEAST && length < period.length();
        if (ends || tooLong || tooShort) {
            String limit = (tooLong ? "不得长于" : tooShort ? "不得短于" : "至少1") + (ends && !tooShort ? "" : period.length());
            throw wrong(key, text, "%s%s（%s）".formatted(limit, period.unit().label(), period.basis()));
        }
        return length;
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }

    private static IllegalArgumentException wrong(String key, String text, String why) {
        return new IllegalArgumentException("期限 gongkai.calendar.periods.%s 现在写的是 %s：%s。".formatted(key, text, why));
    }

    /// What was set, for the log and for tests.
    @Override
    public String toString() {
        return periods.entrySet().stream()
                .map(set -> set.getKey() + "=" + set.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
