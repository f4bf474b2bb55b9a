package gongkai.foundation.letter;

import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextBlock;
import java.util.List;

/// An official document as a page shows it.
///
/// @param date 成文日期, or empty
public record LetterView(List<TextBlock> blocks, String date, boolean isVoid) {
    public LetterView {
        blocks = List.copyOf(blocks);
    }

    /// A letter.
    public static LetterView of(Letter letter) {
        return of(letter.text(), letter.status() == LetterStatus.VOID);
    }

    /// A text that is no letter: a receipt, a form.
    public static LetterView of(OfficialText text, boolean isVoid) {
        var blocks = text.blocks();
        String date = blocks.stream()
                .filter(block -> block.is("DATE"))
                .map(TextBlock::text)
                .findFirst()
                .orElse("");
        return new LetterView(blocks, date, isVoid);
    }
}
