package gongkai.foundation.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/search?", ""));
    }
}
