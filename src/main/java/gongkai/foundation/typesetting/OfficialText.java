package gongkai.foundation.typesetting;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an official document says, before it has pages.
///
/// @param organ 发文机关标志, the full name of the issuing organ
/// @param number 发文字号, empty for what bears none
/// @param addressee 主送机关 or the person addressed, empty for what addresses nobody
/// @param signed 发文机关署名 and 成文日期 at the end; empty where people sign by hand
/// @param note 附注, without its brackets, or empty
/// @param copies 抄送, or empty
public record OfficialText(
        String organ,
        Optional<String> number,
        String title,
        String addressee,
        List<TextPart> parts,
        Optional<LocalDate> signed,
        String note,
        String copies) {
    public OfficialText {
        organ = PlainText.line(organ);
        number = number.map(PlainText::line);
        title = PlainText.line(title);
        addressee = PlainText.line(addressee);
        parts = List.copyOf(parts);
        note = PlainText.line(note);
        copies = PlainText.line(copies);
    }

    /// The text cut into blocks, in the order in which it is read. All ways of writing it down begin here.
    public List<TextBlock> blocks() {
        var blocks = new ArrayList<TextBlock>();
        blocks.add(TextBlock.of(TextStyle.ORGAN, organ));
        number.ifPresent(each -> blocks.add(TextBlock.of(TextStyle.NUMBER, each)));
        blocks.add(TextBlock.of(TextStyle.TITLE, title));
        if (!addressee.isEmpty()) {
            blocks.add(TextBlock.of(TextStyle.ADDRESSEE, addressee + "："));
        }
        var numerals = new Numerals();
        parts.forEach(part -> body(part, numerals, blocks));
        signed.ifPresent(day -> {
            blocks.add(TextBlock.of(TextStyle.SIGNER, organ));
            blocks.add(TextBlock.of(TextStyle.DATE, DateText.full(day)));
        });
        if (!note.isEmpty()) {
            blocks.add(TextBlock.of(TextStyle.NOTE, "（" + note + "）"));
        }
        if (!copies.isEmpty()) {
            blocks.add(TextBlock.of(TextStyle.COPIES, "抄送：" + copies + "。"));
        }
        return blocks;
    }

    static void body(TextPart part, Numerals numerals, List<TextBlock> blocks) {
        switch (part) {
            case TextPart.Paragraph(String text) -> blocks.add(TextBlock.of(TextStyle.BODY, text));
            case TextPart.Heading(int level, String text) ->
                blocks.add(TextBlock.of(TextStyle.ofLevel(level), numerals.next(level) + text));
            case TextPart.Numbered(List<String> items) -> {
                for (int place = 0; place < items.size(); place++) {
                    blocks.add(TextBlock.of(TextStyle.BODY, (place + 1) + ". " + items.get(place)));
                }
            }
            case TextPart.Table table -> {
                if (!table.caption().isEmpty()) {
                    blocks.add(TextBlock.of(TextStyle.CAPTION, table.caption()));
                }
                blocks.add(TextBlock.of(table));
            }
            case TextPart.Form form -> {
                if (!form.caption().isEmpty()) {
                    blocks.add(TextBlock.of(TextStyle.CAPTION, form.caption()));
                }
                blocks.add(TextBlock.of(form));
            }
            case TextPart.Enclosures(List<String> names) -> enclosures(names, blocks);
        }
    }

    /// 附件说明: 左空二字编排“附件”二字，后标全角冒号和附件名称; several are counted, one is not.
    private static void enclosures(List<String> names, List<TextBlock> blocks) {
        for (int place = 0; place < names.size(); place++) {
            String counted = names.size() == 1 ? names.get(place) : (place + 1) + ". " + names.get(place);
            blocks.add(
                    place == 0
                            ? TextBlock.of(TextStyle.ENCLOSURE, "附件：" + counted)
                            : TextBlock.of(TextStyle.ENCLOSURE_NEXT, counted));
        }
    }

    /// All it says, line by line; what every way of writing it down is compared with.
    public String plain() {
        return blocks().stream().map(TextBlock::plain).collect(Collectors.joining("\n"));
    }
}
