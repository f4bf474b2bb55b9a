package gongkai.foundation.administration;

import gongkai.foundation.audit.RecordLine;
import gongkai.foundation.audit.RecordQuery;
import gongkai.foundation.kernel.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The search form of the record, as it was typed.
record RecordForm(Map<String, String> typed) {
    private static final List<String> FIELDS = List.of("from", "to", "person", "action", "subject", "organ");

    static RecordForm of(Map<String, String> parameters) {
        return new RecordForm(FIELDS.stream()
                .collect(Collectors.toMap(
                        field -> field,
                        field -> parameters.getOrDefault(field, "").strip())));
    }

    Problems problems() {
        var from = day("from");
        var to = day("to");
        return new Problems()
                .when(from.isEmpty() && !text("from").isEmpty(), "from", "起始日期无法识别，请按 2026-03-02 的格式填写。")
                .when(to.isEmpty() && !text("to").isEmpty(), "to", "截止日期无法识别，请按 2026-03-31 的格式填写。")
                .when(from.isPresent() && to.isPresent() && from.get().isAfter(to.get()), "to", "截止日期早于起始日期，请核对。");
    }

    RecordQuery query() {
        return new RecordQuery(day("from"), day("to"), text("person"), text("action"), text("subject"), text("organ"));
    }

    boolean isNarrowed() {
        return typed.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /// The address of the list with this form, from a place on.
    String address(String path, Optional<RecordLine.Place> behind) {
        String query = FIELDS.stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(text(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String place = behind.map(p -> "behind=" + p).orElse("");
        String all = query.isEmpty() || place.isEmpty() ? query + place : query + "&" + place;
        return all.isEmpty() ? path : path + "?" + all;
    }

    /// The form in a sentence, for the record of the export.
    String words() {
        String asked = FIELDS.stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> label(field) + " " + text(field))
                .collect(Collectors.joining("，"));
        return asked.isEmpty() ? "全部记录" : asked;
    }

    private static String label(String field) {
        return switch (field) {
            case "from" -> "自";
            case "to" -> "至";
            case "person" -> "人员";
            case "action" -> "事项";
            case "subject" -> "对象";
            default -> "机关";
        };
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }

    private Optional<LocalDate> day(String field) {
        try {
            return text(field).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text(field)))
                            .filter(day -> day.getYear() > 1970 && day.getYear() < 10_000);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
