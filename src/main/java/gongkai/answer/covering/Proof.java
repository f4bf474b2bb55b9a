package gongkai.answer.covering;

import java.util.List;

/// What reading the copy back has shown.
///
/// @param parts how many parts of the file were searched
/// @param bytes how many bytes, unpacked
/// @param strings how many different struck words were looked for
/// @param areas how many covered areas were looked at, pixel by pixel
/// @param remnants what is still there; none: the copy may go out
public record Proof(int parts, long bytes, int strings, int areas, List<Remnant> remnants) {
    public Proof {
        remnants = List.copyOf(remnants);
    }

    public boolean clean() {
        return remnants.isEmpty();
    }
}
