package gongkai.foundation.search;

import gongkai.foundation.web.Open;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The same question for programs; see docs/api.md.
@RestController
class SearchApi {
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /// What was found.
    ///
    /// @param q what was looked for
    /// @param total how many there are in all
    /// @param alike what was looked for too, because it means the same
    /// @param instead what was looked for in place of `q`, which is found nowhere
    /// @param meant what was perhaps meant
    /// @param loose whether only most of the words are in what was found
    record Result(
            String q,
            long total,
            int page,
            int pages,
            List<Item> items,
            Map<String, List<Value>> facets,
            List<String> alike,
            Optional<String> instead,
            Optional<String> meant,
            boolean loose) {}

    /// One thing that was found.
    record Item(
            String title,
            String path,
            String number,
            String kind,
            String topic,
            String validity,
            String organ,
            String organName,
            Optional<LocalDate> date,
            String excerpt) {}

    /// How many of the things found have a value, by which they can be narrowed.
    record Value(String value, String label, long count) {}

    @Open
    @GetMapping(value = "/api/search", produces = "application/json")
    ResponseEntity<Result> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String validity,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") String page) {
        var address = new SearchAddress(Map.of(
                "q",
                q,
                "kind",
                kind,
                "column",
                column,
                "topic",
                topic,
                "validity",
                validity,
                "organ",
                organ,
                "year",
                year,
                "order",
                order,
                "page",
                page));
        var question = SearchRefusal.check(address);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(result(question, search.find(question)));
    }

    private Result result(SearchQuestion question, SearchAnswer answer) {
        return new Result(
                question.words(),
                answer.hits().total(),
                answer.hits().page(),
                answer.hits().pages(),
                answer.hits().items().stream().map(this::item).toList(),
                facets(answer),
                answer.alike(),
                answer.instead(),
                answer.meant(),
                answer.loose());
    }

    private Item item(SearchAnswer.Hit hit) {
        var entry = hit.entry();
        return new Item(
                entry.title(),
                entry.path(),
                entry.number(),
                entry.kind(),
                entry.topic(),
                entry.validity(),
                entry.organ().value(),
                search.label(Narrowing.ORGAN, entry.organ().value()),
                entry.day(),
                hit.excerpt().stream().map(SearchAnswer.Piece::text).collect(Collectors.joining()));
    }

    private static Map<String, List<Value>> facets(SearchAnswer answer) {
        var facets = new LinkedHashMap<String, List<Value>>();
        Arrays.stream(Narrowing.values())
                .forEach(by -> facets.put(
                        by.parameter(),
                        answer.by(by).stream()
                                .map(facet -> new Value(facet.value(), facet.label(), facet.count()))
                                .toList()));
        return facets;
    }
}
