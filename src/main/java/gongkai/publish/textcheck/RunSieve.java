package gongkai.publish.textcheck;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/// What no list of words knows: the same words heaped up for search engines, runs of a foreign script, letters of two
/// alphabets in one word, characters that were destroyed on their way.
final class RunSieve implements Sieve {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;
    private static final int TIMES = 3;
    private static final int FOREIGN = 4;
    /// What the three blocks of table 四 of the yearly report (国办公开办函〔2021〕30号) print one behind the other.
    private static final Pattern STATUTORY = Pattern.compile("(结果|维持|纠正|其他|尚未|审结|总计)+");
    private static final String[] ASKS = {"吗", "么", "呢", "何", "谁", "哪", "几", "否", "怎"};

    @Override
    public void sift(Passage passage, Catch found) {
        heaps(passage, Squeezed.of(passage), found);
        scripts(passage, found);
    }

    /// One phrase of at least four different characters, three times or more one behind the other on one line.
    private static void heaps(Passage passage, Squeezed text, Catch found) {
        int free = 0;
        for (int period = SHORTEST; period <= LONGEST; period++) {
            int same = 0;
            for (int place = period; place <= text.length(); place++) {
                boolean goesOn = place < text.length()
                        && text.text()[place] == text.text()[place - period]
                        && text.text()[place] != '\n';
                if (goesOn) {
                    same++;
                    continue;
                }
                int from = place - same - period;
                if (same >= period * (TIMES - 1) && from >= free && isPhrase(text, from, period)) {
                    int first = text.place(from);
                    int last = text.place(place - 1) + 1;
                    String phrase = passage.slice(first, text.place(from + period - 1) + 1);
                    found.take(
                            FindingKind.INJECTED,
                            Severity.MUST_ANSWER,
                            first,
                            last,
                            "“%s”连着写了 %d 遍，像是给搜索引擎看的，请删去；确属原文的，请说明。".formatted(phrase, same / period + 1));
                    free = place;
                }
                same = 0;
            }
        }
    }

    private static boolean isPhrase(Squeezed text, int from, int period) {
        int han = 0;
        for (int place = from; place < from + period; place++) {
            char character = text.text()[place];
            han += Han.is(character) || character >= 'a' && character <= 'z' ? 1 : 0;
        }
        String phrase = new String(text.text(), from, period);
        return han >= SHORTEST
                && phrase.chars().distinct().count() >= SHORTEST
                && !STATUTORY.matcher(phrase).matches();
    }

    private static void scripts(Passage passage, Catch found) {
        int place = 0;
        while (place < passage.length()) {
            char character = passage.at(place);
            if (Han.is(character) || character < 0x250) {
                place++;
            } else if (isDestroyed(passage, place)) {
                int end = endOfDestroyed(passage, place);
                garbled(passage, place, end, found);
                place = end;
            } else {
                place = Character.isLetter(character) ? foreign(passage, place, found) : place + 1;
            }
        }
        questionMarks(passage, found);
    }

    private static int foreign(Passage passage, int from, Catch found) {
        var script = UnicodeScript.of(passage.at(from));
        int to = from;
        int letters = 0;
        while (to < passage.length() && (isOf(script, passage.at(to)) || passage.at(to) == ' ')) {
            letters += passage.at(to) == ' ' ? 0 : 1;
            to++;
        }
        while (to > from + 1 && passage.at(to - 1) == ' ') {
            to--;
        }
        boolean mixed = script != UnicodeScript.HAN && isLatin(passage, from - 1) || isLatin(passage, to);
        if (script == UnicodeScript.HAN || script == UnicodeScript.COMMON || script == UnicodeScript.BOPOMOFO) {
            return Math.max(to, from + 1);
        }
        if (letters >= FOREIGN || mixed && script == UnicodeScript.CYRILLIC) {
            found.take(
                    FindingKind.INJECTED,
                    Severity.MUST_ANSWER,
                    from,
                    to,
                    "这里夹有其他文字“%s”，请核对是否被人植入；确属原文的，请说明。".formatted(passage.slice(from, to)));
        }
        return Math.max(to, from + 1);
    }

    private static boolean isOf(UnicodeScript script, char character) {
        return Character.isLetter(character) && UnicodeScript.of(character) == script;
    }

    private static boolean isLatin(Passage passage, int place) {
        return place >= 0 && place < passage.length() && passage.at(place) >= 'a' && passage.at(place) <= 'z';
    }

    private static boolean isDestroyed(Passage passage, int place) {
        char character = passage.at(place);
        return character == '\ufffd' || character >= '\ue000' && character <= '\uf8ff';
    }

    private static int endOfDestroyed(Passage passage, int from) {
        int to = from;
        while (to < passage.length() && isDestroyed(passage, to)) {
            to++;
        }
        return to;
    }

    /// A question mark between two Chinese characters within one pair of quotation marks stands for a lost character.
    private static void questionMarks(Passage passage, Catch found) {
        for (int place = 1; place + 1 < passage.length(); place++) {
            if (passage.at(place) == '?'
                    && Han.is(passage.at(place - 1))
                    && Han.is(passage.at(place + 1))
                    && isQuoted(passage, place)
                    && !asks(passage, place)) {
                garbled(passage, place - 1, place + 2, found);
            }
        }
    }

    private static boolean isQuoted(Passage passage, int place) {
        String before = passage.folded(place - 12, place);
        String after = passage.folded(place, place + 12);
        int close = after.indexOf('”');
        return before.lastIndexOf('“') > before.lastIndexOf('”')
                && close > 0
                && !after.substring(0, close).contains("“");
    }

    private static boolean asks(Passage passage, int place) {
        return passage.hasBefore(place, 12, ASKS);
    }

    private static void garbled(Passage passage, int from, int to, Catch found) {
        found.take(
                FindingKind.GARBLED,
                Severity.MUST_ANSWER,
                from,
                to,
                "“%s”像是乱码，请对照原件改正；确属原文的，请说明。".formatted(passage.slice(from, to)));
    }
}
