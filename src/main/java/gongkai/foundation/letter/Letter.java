package gongkai.foundation.letter;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A letter as it was issued; what it says does not change afterwards.
///
/// @param organName the name the organ bore on the day
/// @param about the subject: `foi:7`
/// @param type the id of its `LetterType`
/// @param number 发文字号, for example 云民公开复〔2026〕12号
/// @param byEmail whether the addressee chose to be given it by e-mail
/// @param route 送达方式, as the addressee asked
/// @param deliveredOn 送达之日
public record Letter(
        LetterId id,
        OrganId organ,
        String organName,
        String about,
        String type,
        String title,
        Optional<String> number,
        String addressee,
        List<TextPart> parts,
        String note,
        String copies,
        LocalDate signedOn,
        boolean byEmail,
        DeliveryRoute route,
        LetterStatus status,
        Optional<LocalDate> deliveredOn) {

    /// What it says, ready to be set.
    public OfficialText text() {
        return new OfficialText(organName, number, title, addressee, parts, Optional.of(signedOn), note, copies);
    }

    /// The body as paragraphs, for pages that only read it out.
    public String body() {
        return parts.stream()
                .map(part -> switch (part) {
                    case TextPart.Paragraph(String text) -> text;
                    case TextPart.Heading(int level, String text) -> text;
                    case TextPart.Numbered(List<String> items) -> String.join("\n", items);
                    case TextPart.Table table ->
                        table.rows().stream().map(row -> String.join("　", row)).collect(Collectors.joining("\n"));
                    case TextPart.Form form ->
                        form.rows().stream()
                                .map(row -> row.stream()
                                        .map(TextPart.FormCell::text)
                                        .collect(Collectors.joining("　")))
                                .collect(Collectors.joining("\n"));
                    case TextPart.Enclosures(List<String> names) -> "附件：" + String.join("、", names);
                })
                .collect(Collectors.joining("\n"));
    }

    /// What people call it: its number, or its title where it has none.
    public String name() {
        return number.orElse(title);
    }
}
