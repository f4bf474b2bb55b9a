package gongkai.answer.redaction;

import gongkai.answer.covering.Box;
import gongkai.answer.covering.CoverPlace;
import gongkai.answer.covering.Span;
import gongkai.answer.covering.Strike;

/// One place that is struck.
///
/// @param number counted within its file
/// @param words what can be read there; kept sealed
/// @param everywhere whether the same words may stand nowhere else in the copy
record RedactionMark(int number, CoverPlace place, RedactionGround ground, String words, boolean everywhere) {
    private static final double MILLIMETRE = 72 / 25.4;

    Strike strike() {
        return new Strike(number, place, words, everywhere);
    }

    /// Where it is, in words.
    String where() {
        return switch (place) {
            case Box box ->
                "第 %d 页，左 %.0f、上 %.0f、宽 %.0f、高 %.0f 毫米"
                        .formatted(
                                box.page(),
                                box.left() / MILLIMETRE,
                                box.top() / MILLIMETRE,
                                box.width() / MILLIMETRE,
                                box.height() / MILLIMETRE);
            case Span span -> "第 %d 段，第 %d 至 %d 个字".formatted(span.piece(), span.from() + 1, span.to());
        };
    }
}
