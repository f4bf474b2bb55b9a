package gongkai.foundation.typesetting;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is published for everyone and is no letter: a yearly report, for example. It has a title and a body, no red
/// head.
///
/// @param organ whose text it is, for the particulars of the file and the signature
/// @param signed 署名 and 成文日期 at the end; empty where none stands there
public record PublicText(String organ, String title, List<TextPart> parts, Optional<LocalDate> signed) {
    public PublicText {
        organ = PlainText.line(organ);
        title = PlainText.line(title);
        parts = List.copyOf(parts);
    }

    /// The text cut into blocks, in the order in which it is read.
    List<TextBlock> blocks() {
        var blocks = new ArrayList<TextBlock>();
        blocks.add(TextBlock.of(TextStyle.TITLE, title));
        var numerals = new Numerals();
        parts.forEach(part -> OfficialText.body(part, numerals, blocks));
        signed.ifPresent(day -> {
            blocks.add(TextBlock.of(TextStyle.SIGNER, organ));
            blocks.add(TextBlock.of(TextStyle.DATE, DateText.full(day)));
        });
        return blocks;
    }

    String plain() {
        return blocks().stream().map(TextBlock::plain).collect(Collectors.joining("\n"));
    }
}
