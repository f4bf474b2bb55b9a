package gongkai.publish.textcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the text says of other documents: a 文号 that somebody bears already, and the citing of a document that has
/// ended. A sentence that itself ends or counts up ended documents is no such citing.
final class CitationCheck {
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}]{1,12}[〔\\[（(【［]((?:19|20)\\d{2})[〕\\]）)】］] ?第? ?(\\d{1,5}) ?号");
    private static final Pattern TITLE = Pattern.compile("《([^《》\\n]{6,80})》");
    private static final int MOST = 400;
    private static final String[] ENDING = {"废止", "失效", "停止执行", "不再执行", "清理", "修订", "代替", "替代"};

    private final DocumentLookup lookup;

    CitationCheck(DocumentLookup lookup) {
        this.lookup = lookup;
    }

    /// A citing and where it stands.
    private record Cited(String words, int from, int to) {}

    void look(CheckedText text, String plain, Findings found) {
        text.find(Metadatum.NUMBER).ifPresent(number -> twice(text, number, found));
        var numbers = numbers(plain);
        var titles = titles(plain);
        if (numbers.isEmpty() && titles.isEmpty()) {
            return;
        }
        var ended = new LinkedHashMap<String, DocumentLookup.Known>();
        note(ended, lookup.listNumbered(endings(numbers)), true);
        note(ended, lookup.listTitled(titles.stream().map(Cited::words).collect(Collectors.toSet())), false);
        var passage = Passage.of(plain);
        var taking = found.in(passage, new Findings.Spot(TextField.BODY, ""));
        for (Cited cited : numbers) {
            tell(passage, cited, match(ended, cited.words()), taking);
        }
        for (Cited cited : titles) {
            tell(passage, cited, List.copyOf(one(ended, cited.words())), taking);
        }
    }

    private void twice(CheckedText text, String number, Findings found) {
        for (var other : lookup.listNumbered(List.of(even(number)))) {
            if (text.self().filter(other.id()::equals).isEmpty()) {
                boolean own = other.organ().equals(text.organ().value());
                found.add(
                        FindingKind.NUMBER_TWICE,
                        own ? Severity.MUST_MEND : Severity.MUST_ANSWER,
                        Finding.Place.of(TextField.PARTICULARS),
                        number,
                        "文号“%s”已经用于《%s》，请核对文号%s。".formatted(number, other.title(), own ? "" : "；两个机关确实同号的，请说明"));
            }
        }
    }

    private static void note(
            Map<String, DocumentLookup.Known> ended, List<DocumentLookup.Known> known, boolean byNumber) {
        known.stream()
                .filter(each -> each.ended().isPresent())
                .forEach(each -> ended.putIfAbsent(byNumber ? each.number() : each.title(), each));
    }

    /// Words of the sentence may stand before the number: 根据云政发〔2020〕3号. The number is every end of them.
    private static List<String> endings(List<Cited> numbers) {
        return numbers.stream()
                .flatMap(cited -> endings(cited.words()).stream())
                .distinct()
                .toList();
    }

    private static List<String> endings(String number) {
        int bracket = number.indexOf('〔');
        return IntStream.range(0, Math.max(1, bracket))
                .mapToObj(number::substring)
                .toList();
    }

    private static List<DocumentLookup.Known> match(Map<String, DocumentLookup.Known> ended, String number) {
        return endings(number).stream()
                .flatMap(each -> one(ended, each).stream())
                .limit(1)
                .toList();
    }

    private static List<DocumentLookup.Known> one(Map<String, DocumentLookup.Known> ended, String words) {
        var known = ended.get(words);
        return known == null ? List.of() : List.of(known);
    }

    private static void tell(Passage passage, Cited cited, List<DocumentLookup.Known> known, Sieve.Catch taking) {
        String sentence = passage.sentence(cited.from(), cited.to());
        for (String word : ENDING) {
            if (sentence.contains(word)) {
                return;
            }
        }
        for (var each : known) {
            taking.take(
                    FindingKind.CITES_INVALID,
                    Severity.MUST_ANSWER,
                    cited.from(),
                    cited.to(),
                    "《%s》已经%s，请改引现行文件；确需引用的，请说明。"
                            .formatted(each.title(), each.ended().orElse("失效")));
        }
    }

    private static List<Cited> numbers(String plain) {
        return NUMBER.matcher(plain)
                .results()
                .limit(MOST)
                .map(match -> new Cited(even(match.group()), match.start(), match.end()))
                .toList();
    }

    private static List<Cited> titles(String plain) {
        return TITLE.matcher(plain)
                .results()
                .limit(MOST)
                .map(match -> new Cited(match.group(1).strip(), match.start(), match.end()))
                .toList();
    }

    /// As 文号 are kept: without blanks, the year in 〔〕.
    private static String even(String number) {
        return number.replaceAll("[\\s\\u3000]", "").replaceAll("[\\[【〔［(（](\\d{4})[\\]】〕］)）]", "〔$1〕");
    }
}
