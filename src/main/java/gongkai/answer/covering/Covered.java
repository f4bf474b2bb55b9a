package gongkai.answer.covering;

import java.util.List;

/// A copy that was made anew, and its proof.
///
/// @param ending how its file name ends
/// @param leftOut what of the source is not in the copy, in words for who makes it
public record Covered(byte[] content, String ending, List<String> leftOut, Proof proof) {
    public Covered {
        leftOut = List.copyOf(leftOut);
    }
}
