package gongkai.demo;

import java.time.LocalDate;
import java.util.List;

/// What offices speak of only at certain times of the year: nobody prepares for the spring festival of graves in
/// August.
final class DemoSeasons {
    private static final List<List<String>> SEASONS = DemoLines.rows("seasons.txt");

    private DemoSeasons() {}

    /// Whether a matter belongs to the day; the first season that the matter names decides.
    static boolean fits(String matter, LocalDate day) {
        return SEASONS.stream()
                .filter(row -> matter.contains(row.getFirst()))
                .findFirst()
                .map(row -> day.getMonthValue() >= Integer.parseInt(row.get(1))
                        && day.getMonthValue() <= Integer.parseInt(row.get(2)))
                .orElse(true);
    }
}
