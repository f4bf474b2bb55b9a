package gongkai.answer.covering;

/// What is to be struck.
///
/// @param number by which people know it
/// @param words what stands there, as far as it can be read; empty where nothing can
/// @param everywhere whether the words may stand nowhere else in the copy either
public record Strike(int number, CoverPlace place, String words, boolean everywhere) {
    /// The words as they are looked for; a single character is proven by its place alone.
    String sought() {
        String normal = Wording.normal(words);
        return everywhere && normal.length() >= 2 ? normal : "";
    }
}
