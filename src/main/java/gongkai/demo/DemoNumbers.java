package gongkai.demo;

import java.util.HashMap;
import java.util.Map;

/// Document numbers, one register for each word and year.
final class DemoNumbers {
    private static final int ORDERS_BEFORE = 30;

    private final Map<String, Integer> given = new HashMap<>();

    /// For example 云民规〔2024〕3号.
    String next(String word, int year) {
        return "%s〔%d〕%d号".formatted(word, year, given.merge(word + year, 1, Integer::sum));
    }

    /// The next order of the city government; orders are counted on from year to year.
    String nextOrder() {
        return "云州市人民政府令第%d号".formatted(given.merge("令", ORDERS_BEFORE, (before, none) -> before + 1));
    }
}
