package gongkai.answer.covering;

/// Characters of a piece of text.
///
/// @param piece the number of the piece, the first is 1
/// @param from the first character, counted from 0
/// @param to behind the last
public record Span(int piece, int from, int to) implements CoverPlace {
    public Span {
        if (piece < 1 || from < 0 || to <= from) {
            throw new IllegalArgumentException("a span has a piece and characters");
        }
    }

    boolean holds(Span other) {
        return piece == other.piece && from <= other.from && to >= other.to;
    }
}
