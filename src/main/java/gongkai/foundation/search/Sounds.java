package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// How Chinese characters sound, in Latin letters without tones. A character with several readings has them all: 行 is
/// xing and hang.
final class Sounds {
    private static final int LONGEST_TITLE = 100;
    private static final HanyuPinyinOutputFormat PLAIN = plain();
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    private Sounds() {}

    private static HanyuPinyinOutputFormat plain() {
        var format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    static boolean isSyllable(String letters) {
        return Syllables.ALL.contains(letters);
    }

    /// Whether a syllable begins so, without being one.
    static boolean isBegun(String letters) {
        return Syllables.ALL.stream().anyMatch(syllable -> syllable.startsWith(letters));
    }

    /// Every syllable that a character of common use has, without sighs like ng; gathered when somebody first types
    /// Latin letters.
    private static final class Syllables {
        static final Set<String> ALL = IntStream.rangeClosed('\u4e00', '\u9fa5')
                .mapToObj(character -> read((char) character))
                .flatMap(List::stream)
                .filter(reading -> reading.matches(".*[aeiouv].*"))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /// The readings of a character; empty for what is none.
    static List<String> of(char character) {
        return isHan(character) ? READINGS.computeIfAbsent(character, Sounds::read) : List.of();
    }

    private static List<String> read(char character) {
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            return found == null ? List.of() : List.copyOf(new LinkedHashSet<>(List.of(found)));
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The sounds of a title for the index: of each two neighbouring characters (zhufang), and the first letters of
    /// each three (zfg). Both are rare enough to find a title quickly, and say nothing of the order of the rest.
    static String tokens(String title) {
        String begin = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        var tokens = new LinkedHashSet<String>();
        for (int at = 0; at + 1 < begin.length(); at++) {
            tokens.addAll(joined(List.of(of(begin.charAt(at)), of(begin.charAt(at + 1)))));
            if (at + 2 < begin.length()) {
                tokens.addAll(joined(List.of(
                        initials(begin.charAt(at)), initials(begin.charAt(at + 1)), initials(begin.charAt(at + 2)))));
            }
        }
        return String.join(" ", tokens);
    }

    /// The first letters of a character's readings.
    static List<String> initials(char character) {
        return of(character).stream()
                .map(reading -> reading.substring(0, 1))
                .distinct()
                .toList();
    }

    /// Every way to say the parts one after the other.
    static List<String> joined(List<List<String>> parts) {
        List<String> ways = List.of("");
        for (List<String> part : parts) {
            var longer = new ArrayList<String>();
            for (String way : ways) {
                for (String next : part) {
                    longer.add(way + next);
                }
            }
            ways = longer;
        }
        return ways;
    }
}
