package gongkai.foundation.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A text with open words in braces, `您的申请 {number} 已受理`. There are no expressions and no way to write a brace: what
/// stands in braces is a word the kind knows, or the text is refused.
final class Wording {
    private final List<Piece> pieces;

    private Wording(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /// Plain text, or a word to fill in.
    sealed interface Piece {
        record Plain(String text) implements Piece {}

        record Open(String word) implements Piece {}
    }

    /// A text that could be read, or the sentence that says where it could not.
    sealed interface Read {
        record Good(Wording wording) implements Read {}

        record Bad(String sentence) implements Read {}

        /// For texts of our own, which are right.
        default Wording orElseThrow() {
            return switch (this) {
                case Good good -> good.wording();
                case Bad bad -> throw new IllegalStateException(bad.sentence());
            };
        }
    }

    static Read parse(String text, Set<String> words) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int stray = text.indexOf('}', from);
            if (stray >= 0 && (open < 0 || stray < open)) {
                return bad(text, stray, "“}”前面没有配对的“{”");
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            int again = text.indexOf('{', open + 1);
            if (close < 0 || again >= 0 && again < close) {
                return bad(text, open, "“{”后面没有配对的“}”");
            }
            String word = text.substring(open + 1, close);
            if (!words.contains(word)) {
                return bad(text, open, "没有“{%s}”这个词，可以用的有%s".formatted(word, listed(words)));
            }
            pieces.add(new Piece.Plain(text.substring(from, open)));
            pieces.add(new Piece.Open(word));
            from = close + 1;
        }
        pieces.add(new Piece.Plain(text.substring(from)));
        return new Read.Good(new Wording(pieces));
    }

    static String listed(Set<String> words) {
        return words.isEmpty()
                ? "：没有"
                : words.stream()
                        .sorted()
                        .map(word -> "{" + word + "}")
                        .reduce((one, other) -> one + "、" + other)
                        .orElseThrow();
    }

    private static Read bad(String text, int place, String what) {
        return new Read.Bad("第 %d 个字：%s。".formatted(text.codePointCount(0, place) + 1, what));
    }

    /// The text with every word filled in; braces in what is filled in are only braces.
    String fill(Map<String, String> words) {
        return fill(word -> words.getOrDefault(word, ""));
    }

    String fill(Function<String, String> words) {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Plain plain -> plain.text();
                        case Piece.Open open -> words.apply(open.word());
                    });
        }
        return text.toString();
    }
}
