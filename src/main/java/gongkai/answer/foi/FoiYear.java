package gongkai.answer.foi;

import java.util.Map;
import java.util.OptionalDouble;

/// How requests were answered in a year, by the same conditions as table 三 of the annual report.
///
/// @param received 本年新收
/// @param carriedIn 上年结转
/// @param closed 本年办结
/// @param onTime of those, closed by their due date, or ended while a correction or a payment was awaited
/// @param carriedOut 结转下年度继续办理
/// @param decisions how many were closed with each decision; a decision that is not named has none
/// @param averageDays working days from receipt to the end, counted as periods are: the day of receipt is day zero;
///     empty when nothing was closed
public record FoiYear(
        int year,
        long received,
        long carriedIn,
        long closed,
        long onTime,
        long carriedOut,
        Map<Decision, Long> decisions,
        OptionalDouble averageDays) {
    public FoiYear {
        decisions = Map.copyOf(decisions);
    }

    public long count(Decision decision) {
        return decisions.getOrDefault(decision, 0L);
    }

    public long count(Decision.Group group) {
        return decisions.entrySet().stream()
                .filter(each -> each.getKey().group() == group)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
