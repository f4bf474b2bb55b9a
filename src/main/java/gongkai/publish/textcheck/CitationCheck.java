package gongkai.publish.textcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the text says of other documents: a 文号 that somebody bears already, and the citing of a document that has
/// ended. A sentence that itself ends or counts up ended documents is no such citing.
final class CitationCheck {
    /// A number from its bracket on. The characters before it are gone back over by hand: nearly every character of a
    /// text might begin a number, and there are few brackets.
    private static final Pattern NUMBER = Pattern.compile("[〔\\[（(【［](?:19|20)\\d{2}[〕\\]）)】］] ?第? ?\\d{1,5} ?号");
    private static final int LONGEST_NAME = 12;
    private static final Pattern TITLE = Pattern.compile("《([^《》\\n]{6,80})》");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]");
    private static final Pattern YEAR = Pattern.compile("[\\[【〔［(（](\\d{4})[\\]】〕］)）]");
    private static final int MOST = 400;
    private static final String[] ENDING = {"废止", "失效", "停止执行", "不再执行", "清理", "修订", "代替", "替代"};

    private CitationCheck() {}

    /// A citing and where it stands.
    private record Cited(String words, int from, int to) {}

    /// What a text says of other documents, before anybody was asked about them.
    ///
    /// @param own the 文号 it bears itself
    record Cites(Optional<String> own, List<Cited> numbers, List<Cited> titles) {
        static Cites of(CheckedText text, String plain) {
            return new Cites(text.find(Metadatum.NUMBER), CitationCheck.numbers(plain), CitationCheck.titles(plain));
        }

        /// Every number that may be meant.
        Stream<String> wantedNumbers() {
            return Stream.concat(
                    own.map(CitationCheck::even).stream(),
                    numbers.stream().flatMap(cited -> endings(cited.words()).stream()));
        }

        Stream<String> wantedTitles() {
            return titles.stream().map(Cited::words);
        }
    }

    static void look(CheckedText text, String plain, Cites cites, KnownAround known, Findings found) {
        cites.own().ifPresent(number -> twice(text, number, known.numbered(even(number)), found));
        if (cites.numbers().isEmpty() && cites.titles().isEmpty()) {
            return;
        }
        var passage = Passage.of(plain);
        var taking = found.in(passage, new Findings.Spot(TextField.BODY, ""));
        for (Cited cited : cites.numbers()) {
            tell(passage, cited, ended(endings(cited.words()).stream().map(known::numbered)), taking);
        }
        for (Cited cited : cites.titles()) {
            tell(passage, cited, ended(Stream.of(known.titled(cited.words()))), taking);
        }
    }

    private static void twice(CheckedText text, String number, List<DocumentLookup.Known> bearers, Findings found) {
        for (var other : bearers) {
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

    /// The first of them that has ended.
    private static Optional<DocumentLookup.Known> ended(Stream<List<DocumentLookup.Known>> known) {
        return known.flatMap(List::stream)
                .filter(each -> each.ended().isPresent())
                .findFirst();
    }

    /// Words of the sentence may stand before the number: 根据云政发〔2020〕3号. The number is every end of them.
    private static List<String> endings(String number) {
        int bracket = number.indexOf('〔');
        return IntStream.range(0, Math.max(1, bracket))
                .mapToObj(number::substring)
                .toList();
    }

    private static void tell(Passage passage, Cited cited, Optional<DocumentLookup.Known> known, Sieve.Catch taking) {
        String sentence = passage.sentence(cited.from(), cited.to());
        for (String word : ENDING) {
            if (sentence.contains(word)) {
                return;
            }
        }
        known.ifPresent(each -> taking.take(
                FindingKind.CITES_INVALID,
                Severity.MUST_ANSWER,
                cited.from(),
                cited.to(),
                "《%s》已经%s，请改引现行文件；确需引用的，请说明。"
                        .formatted(each.title(), each.ended().orElse("失效"))));
    }

    private static List<Cited> numbers(String plain) {
        var found = new ArrayList<Cited>();
        var match = NUMBER.matcher(plain);
        int free = 0;
        while (found.size() < MOST && match.find()) {
            int from = beginOfName(plain, match.start(), free);
            if (from < match.start()) {
                free = match.end();
                found.add(new Cited(even(plain.substring(from, free)), from, free));
            }
        }
        return found;
    }

    /// Where the Chinese characters right before a bracket begin, at most as many as a number has.
    private static int beginOfName(String plain, int bracket, int free) {
        int from = bracket;
        for (int length = 0; length < LONGEST_NAME && from > free; length++) {
            int before = plain.codePointBefore(from);
            if (Character.UnicodeScript.of(before) != Character.UnicodeScript.HAN) {
                break;
            }
            from -= Character.charCount(before);
        }
        return from;
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
        return YEAR.matcher(BLANK.matcher(number).replaceAll("")).replaceAll("〔$1〕");
    }
}
