package gongkai.answer.covering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands in the place of struck characters.
final class Blocks {
    /// Always of one length: the length of a name or a number tells much about it.
    static final String BLOCK = "■■■■";

    private Blocks() {}

    /// Spans of one piece without overlaps, in order.
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (!merged.isEmpty() && merged.getLast().to() >= span.from()) {
                var last = merged.removeLast();
                merged.add(new Span(span.piece(), last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    static String strike(String text, List<Span> spans) {
        var struck = new StringBuilder(text);
        for (Span span : merged(spans).reversed()) {
            struck.replace(Math.min(span.from(), text.length()), Math.min(span.to(), text.length()), BLOCK);
        }
        return struck.toString();
    }

    /// The strikes of one piece.
    static List<Span> of(int piece, List<Strike> strikes) {
        return strikes.stream()
                .map(Strike::place)
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(span -> span.piece() == piece)
                .toList();
    }

    static List<Hit> find(List<Piece> pieces, String words) {
        var hits = new ArrayList<Hit>();
        for (Piece piece : pieces) {
            for (int[] found : Wording.find(piece.text(), words)) {
                hits.add(new Hit(
                        piece.text().substring(found[0], found[1]),
                        List.of(new Span(piece.number(), found[0], found[1]))));
            }
        }
        return hits;
    }

    static List<String> textAt(List<Piece> pieces, CoverPlace place) {
        if (!(place instanceof Span span)) {
            return List.of();
        }
        CoveringRefusal.COVER_BEYOND_PAGE.when(span.piece() > pieces.size()
                || span.to() > pieces.get(span.piece() - 1).text().length());
        return List.of(pieces.get(span.piece() - 1).text().substring(span.from(), span.to()));
    }
}
