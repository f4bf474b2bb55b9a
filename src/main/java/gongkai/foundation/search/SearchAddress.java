package gongkai.foundation.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The address of a question, and of the same question put a little differently.
public record SearchAddress(Map<String, String> parameters) {
    private static final String WORDS = "q";
    private static final String ORDER = "order";
    private static final String PAGE = "page";

    public static SearchAddress of(SearchQuestion question) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(WORDS, question.words());
        for (Narrowing by : Narrowing.values()) {
            question.value(by).ifPresent(value -> parameters.put(by.parameter(), value));
        }
        if (question.order() != SearchQuestion.Order.RELEVANCE) {
            parameters.put(ORDER, name(question.order()));
        }
        return new SearchAddress(parameters);
    }

    SearchAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new SearchAddress(changed);
    }

    SearchAddress with(SearchQuestion.Order order) {
        return switch (order) {
            case RELEVANCE -> without(ORDER);
            case NEWEST, OLDEST -> with(ORDER, name(order));
        };
    }

    private static String name(SearchQuestion.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    SearchAddress about(String words) {
        return with(WORDS, words);
    }

    SearchAddress without(String name) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new SearchAddress(changed);
    }

    public String path() {
        return "/search?" + query();
    }

    /// What stands behind the question mark.
    public String query() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// What `query` wrote, or somebody typed: what makes no sense is empty.
    static Optional<SearchAddress> parse(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            try {
                parameters.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(new SearchAddress(parameters));
    }

    /// The question; what makes no sense in it is left away.
    public SearchQuestion question() {
        var narrowed = new EnumMap<Narrowing, String>(Narrowing.class);
        for (Narrowing by : Narrowing.values()) {
            by.parse(parameters.getOrDefault(by.parameter(), "")).ifPresent(value -> narrowed.put(by, value));
        }
        String page = parameters.getOrDefault(PAGE, "");
        return new SearchQuestion(
                parameters.getOrDefault(WORDS, ""),
                narrowed,
                Arrays.stream(SearchQuestion.Order.values())
                        .filter(order -> name(order).equals(parameters.getOrDefault(ORDER, "")))
                        .findFirst()
                        .orElse(SearchQuestion.Order.RELEVANCE),
                page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
    }
}
