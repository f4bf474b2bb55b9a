package gongkai.foundation.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One word of a question as typed, and what it is made of. 高龄津贴怎么领 is made of 高龄 and 津贴: the rest says
/// only that something is asked, and no document says it.
///
/// @param typed as it was typed
/// @param pieces what must stand in a document, in the order typed
/// @param stretches pieces that stood together
/// @param number the official number it is, if it is one
record Term(String typed, List<Piece> pieces, List<String> stretches, Optional<NumberForm> number) {
    private static final Pattern RUNS = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    /// What is asked with, and what stands in every document.
    private static final Set<String> LIGHT = Set.of(
            "怎么", "怎样", "如何", "哪里", "哪儿", "哪些", "哪个", "什么", "多少", "几个", "为什么", "是否", "能否", "可以", "能不能", "可不可以", "请问",
            "我想", "想", "要", "需要", "应该", "的", "了", "吗", "呢", "吧", "啊", "是", "在", "有", "和", "与", "及", "或", "或者", "以及",
            "对", "把", "给", "我", "你", "您", "他", "我们", "咨询", "了解", "查询", "查找", "查", "找", "看", "去", "到", "办", "办理", "办法是",
            "领", "领取", "申领", "申请", "交", "缴", "拿", "弄", "做", "不", "没有", "没", "有没有", "多久", "多长", "时间", "什么时候", "几时", "谁",
            "一下", "关于", "相关", "有关", "怎么办", "咋", "咋样", "嘛", "么", "哪", "几", "能", "会", "可", "该", "就", "都", "还", "被", "从",
            "向", "于", "为", "之", "等", "钱", "人", "个");

    /// Something that must stand in a document, or one of the words that mean the same.
    record Piece(String word, List<String> alike) {
        /// What it may be taken apart into when not all of a question can be found: a word of two characters stays,
        /// longer ones are found by their pairs.
        Stream<Piece> parts() {
            if (!alike.isEmpty() || word.length() < 3 || !word.chars().allMatch(each -> Sounds.isHan((char) each))) {
                return Stream.of(this);
            }
            return IntStream.range(0, word.length() - 1).mapToObj(at -> new Piece(word.substring(at, at + 2), alike));
        }
    }

    Term {
        pieces = List.copyOf(pieces);
        stretches = List.copyOf(stretches);
    }

    static Term of(String typed, Thesaurus thesaurus) {
        String even = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var number = NumberForm.parse(typed);
        if (number.isPresent()) {
            return new Term(typed, List.of(new Piece(even, List.of())), List.of(even), number);
        }
        var cutting = new Cutting(thesaurus);
        var runs = RUNS.matcher(even);
        while (runs.find()) {
            cutting.run(runs.group());
        }
        cutting.close();
        return cutting.pieces.isEmpty()
                ? new Term(typed, List.of(new Piece(even, List.of())), List.of(even), number)
                : new Term(typed, cutting.pieces, cutting.stretches, number);
    }

    /// Whether it is found only as it was typed.
    boolean isWhole() {
        return pieces.size() == 1
                && pieces.getFirst().alike().isEmpty()
                && isTyped(pieces.getFirst().word());
    }

    /// Whether its pieces stand wherever it stands as typed. A single character is found as a word only where no other
    /// stands beside it, so it does not count as said.
    boolean isSaidByItsPieces() {
        String even = Thesaurus.even(typed);
        return number.isEmpty()
                && !isWhole()
                && pieces.stream()
                        .allMatch(piece ->
                                piece.word().codePointCount(0, piece.word().length()) > 1
                                        && even.contains(piece.word()));
    }

    private boolean isTyped(String word) {
        return Thesaurus.even(typed).equals(word);
    }

    /// Whether it is neither a number nor a single character, which are found in other ways.
    boolean isText() {
        return number.isEmpty() && !isOneCharacter();
    }

    boolean isOneCharacter() {
        return typed.codePointCount(0, typed.length()) == 1;
    }

    /// Cuts a text into pieces: words that mean the same as others as a whole, the rest as the dictionary cuts it.
    private static final class Cutting {
        private final Thesaurus thesaurus;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<String> stretches = new ArrayList<>();
        private final StringBuilder stretch = new StringBuilder();
        private final StringBuilder single = new StringBuilder();

        Cutting(Thesaurus thesaurus) {
            this.thesaurus = thesaurus;
        }

        void run(String run) {
            var ends = ends(run);
            int plainFrom = 0;
            for (int at = 0; at < run.length(); at++) {
                int from = at;
                var word = ends.get(at)
                        ? thesaurus.wordAt(run, at).filter(each -> ends.get(from + each.length()))
                        : Optional.<String>empty();
                if (word.isPresent()) {
                    plain(run.substring(plainFrom, at));
                    piece(word.get(), thesaurus.alike(word.get()));
                    at += word.get().length() - 1;
                    plainFrom = at + 1;
                }
            }
            plain(run.substring(plainFrom));
        }

        /// Where words begin and end: 老人 is not looked for in 养老人员.
        private static BitSet ends(String run) {
            var ends = new BitSet();
            ends.set(0);
            if (isHan(run)) {
                int at = 0;
                for (String word : ChineseAnalysis.words(run)) {
                    at += word.length();
                    ends.set(at);
                }
            }
            ends.set(run.length());
            return ends;
        }

        private static boolean isHan(String run) {
            return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
        }

        private void plain(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!isHan(text)) {
                piece(text, List.of());
                return;
            }
            for (String word : ChineseAnalysis.words(text)) {
                if (LIGHT.contains(word)) {
                    close();
                } else if (word.codePointCount(0, word.length()) == 1) {
                    single.append(word);
                } else {
                    piece(word, List.of());
                }
            }
            endSingles();
        }

        /// Characters that the dictionary leaves alone belong together when they stand together; one alone says little.
        private void endSingles() {
            String characters = single.toString();
            single.setLength(0);
            stretch.append(characters);
            if (characters.codePointCount(0, characters.length()) > 1) {
                pieces.add(new Piece(characters, List.of()));
            }
        }

        private void piece(String word, List<String> alike) {
            endSingles();
            pieces.add(new Piece(word, alike));
            stretch.append(word);
        }

        void close() {
            endSingles();
            if (stretch.codePointCount(0, stretch.length()) > 1) {
                stretches.add(stretch.toString());
            }
            stretch.setLength(0);
        }
    }
}
