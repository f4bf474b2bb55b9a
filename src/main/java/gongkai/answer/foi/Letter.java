package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.List;

/// A letter as it was sent; what it says does not change afterwards.
///
/// @param number 发文字号, for example 云民公开复〔2026〕12号
public record Letter(
        long id, LetterKind kind, String number, String addressee, List<String> paragraphs, LocalDate signedOn) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }
}
