package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The address of a question, and of the same question put a little differently.
record SearchAddress(Map<String, String> parameters) {
    static SearchAddress of(SearchQuestion question) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", question.words());
        question.kind().ifPresent(kind -> parameters.put("kind", kind));
        question.organ().ifPresent(organ -> parameters.put("organ", organ));
        question.year().ifPresent(year -> parameters.put("year", Integer.toString(year)));
        if (question.order() == SearchQuestion.Order.NEWEST) {
            parameters.put("order", "newest");
        }
        return new SearchAddress(parameters);
    }

    SearchAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new SearchAddress(changed);
    }

    SearchAddress without(String name) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new SearchAddress(changed);
    }

    String path() {
        return "/search?" + query();
    }

    /// What stands behind the question mark.
    String query() {
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

    /// The question, first page, most relevant first.
    SearchQuestion question() {
        return new SearchQuestion(
                parameters.getOrDefault("q", ""),
                Optional.ofNullable(parameters.get("organ")).filter(OrganId::isOne),
                Optional.ofNullable(parameters.get("kind")).filter(text -> !text.isBlank()),
                Optional.ofNullable(parameters.get("year"))
                        .filter(text -> text.matches("[12][0-9]{3}"))
                        .map(Integer::valueOf),
                SearchQuestion.Order.RELEVANCE,
                1);
    }
}
