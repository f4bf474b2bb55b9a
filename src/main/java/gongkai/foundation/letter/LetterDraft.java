package gongkai.foundation.letter;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.typesetting.TextPart;
import java.util.List;

/// A letter before it has a number.
///
/// @param addressee who it is written to; kept sealed
/// @param about the subject, in the manner of the record: `foi:7`
/// @param note 附注, for example how to reach the office, or empty
/// @param copies 抄送, or empty
public record LetterDraft(
        OrganId organ,
        LetterType type,
        String addressee,
        String about,
        List<TextPart> parts,
        String note,
        String copies,
        Dispatch dispatch) {
    public LetterDraft {
        parts = List.copyOf(parts);
    }

    /// A letter of paragraphs.
    public static List<TextPart> paragraphs(List<String> texts) {
        return texts.stream().<TextPart>map(TextPart.Paragraph::new).toList();
    }
}
