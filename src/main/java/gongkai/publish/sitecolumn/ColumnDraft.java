package gongkai.publish.sitecolumn;

import gongkai.foundation.kernel.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is said of a column in a form; cannot be built wrong.
///
/// @param everyDays the update interval in days; empty: as it arises
/// @param gathers whether documents without a column stand here when their kind fits
public record ColumnDraft(
        String name,
        ColumnType type,
        String description,
        List<String> keywords,
        Optional<Integer> everyDays,
        boolean gathers,
        int place) {
    /// Where a new column stands when nobody says otherwise: behind the fixed parts.
    public static final int LAST = 500;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST_KEYWORDS = 10;
    private static final int LONGEST_INTERVAL = 730;
    private static final int LAST_PLACE = 999;

    public ColumnDraft {
        name = name.strip().replaceAll("\\s+", " ");
        description = description.strip().replaceAll("\\s+", " ");
        keywords = keywords.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        new Problems()
                .when(name.isEmpty(), "name", "请填写栏目名称。")
                .when(name.length() > LONGEST_NAME, "name", "栏目名称不超过 30 个字。")
                .when(description.length() > LONGEST_DESCRIPTION, "description", "栏目简介不超过 200 个字。")
                .when(keywords.size() > MOST_KEYWORDS, "keywords", "关键词不超过 10 个。")
                .when(keywords.stream().anyMatch(word -> word.length() > LONGEST_NAME), "keywords", "每个关键词不超过 30 个字。")
                .when(
                        everyDays
                                .filter(days -> days < 1 || days > LONGEST_INTERVAL)
                                .isPresent(),
                        "everyDays",
                        "更新周期在 1 天到 730 天之间；随产生随更新的不填。")
                .when(place < 1 || place > LAST_PLACE, "place", "排列次序在 1 到 999 之间，小的排在前面。")
                .refuseIfAny(ColumnRefusal.COLUMN_INCOMPLETE);
    }

    /// A column with a name and a type, and nothing else said.
    public static ColumnDraft named(String name, ColumnType type) {
        return new ColumnDraft(name, type, "", List.of(), Optional.empty(), false, LAST);
    }

    public ColumnDraft every(int days) {
        return new ColumnDraft(name, type, description, keywords, Optional.of(days), gathers, place);
    }

    /// The same, gathering what has no column of its own.
    public ColumnDraft gathering() {
        return new ColumnDraft(name, type, description, keywords, everyDays, true, place);
    }

    /// The same, standing elsewhere among its neighbours.
    public ColumnDraft at(int value) {
        return new ColumnDraft(name, type, description, keywords, everyDays, gathers, value);
    }

    public ColumnDraft described(String words, String... keys) {
        return new ColumnDraft(name, type, words, Arrays.asList(keys), everyDays, gathers, place);
    }
}
