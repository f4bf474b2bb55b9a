package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into pieces so that the words sought can be marked. Works on plain text; the page escapes every piece.
final class Marking {
    private static final int EXCERPT = 120;
    private static final int BEFORE = 30;

    private final List<String> sought;

    /// What to mark, the most telling first.
    Marking(List<String> words) {
        this.sought = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /// The whole text with the words marked.
    List<SearchAnswer.Piece> mark(String text) {
        var pieces = new ArrayList<SearchAnswer.Piece>();
        String lower = lower(text);
        int from = 0;
        for (Spot spot = next(lower, 0); spot.length > 0; spot = next(lower, from)) {
            if (spot.at > from) {
                pieces.add(new SearchAnswer.Piece(text.substring(from, spot.at), false));
            }
            from = spot.at + spot.length;
            pieces.add(new SearchAnswer.Piece(text.substring(spot.at, from), true));
        }
        if (from < text.length()) {
            pieces.add(new SearchAnswer.Piece(text.substring(from), false));
        }
        return pieces;
    }

    /// About 120 characters around the first place where a word is found, else the beginning.
    List<SearchAnswer.Piece> excerpt(String text) {
        Spot first = best(lower(text));
        int begin = first.length == 0 ? 0 : Math.max(0, first.at - BEFORE);
        int end = Math.min(text.length(), begin + EXCERPT);
        if (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) {
            begin--;
        }
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        String cut = (begin > 0 ? "…" : "") + text.substring(begin, end).strip() + (end < text.length() ? "…" : "");
        return mark(cut);
    }

    /// The first place of the most telling word: those are listed first.
    private Spot best(String lower) {
        for (String word : sought) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                return new Spot(at, word.length());
            }
        }
        return Spot.NONE;
    }

    private Spot next(String lower, int from) {
        Spot nearest = Spot.NONE;
        for (String word : sought) {
            int at = lower.indexOf(word, from);
            boolean nearer = at >= 0
                    && (nearest.length == 0 || at < nearest.at || (at == nearest.at && word.length() > nearest.length));
            if (nearer) {
                nearest = new Spot(at, word.length());
            }
        }
        return nearest;
    }

    /// Lower case that keeps every character in its place; the few that grow are left as they are.
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }

    private record Spot(int at, int length) {
        static final Spot NONE = new Spot(-1, 0);
    }
}
