package gongkai.foundation.letter;

import java.util.Optional;

/// A kind of letter, named by the room that writes it.
///
/// @param id room and kind, for example `foi.REPLY`
/// @param title 标题
/// @param word what follows the 机关代字 in the number, for example 公开复; empty for what bears no number
public record LetterType(String id, String title, Optional<String> word) {
    /// A kind that is numbered.
    public static LetterType numbered(String id, String title, String word) {
        return new LetterType(id, title, Optional.of(word));
    }
}
