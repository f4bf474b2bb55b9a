package gongkai.foundation.letter;

import gongkai.foundation.typesetting.TextPart;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What a letter says, as it is kept: parts by their kind.
record LetterContent(List<Part> parts, String note, String copies) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Part(String kind, int level, String text, List<String> items, List<List<String>> rows) {}

    static String write(LetterDraft draft) {
        return JSON.writeValueAsString(new LetterContent(
                draft.parts().stream().map(LetterContent::kept).toList(), draft.note(), draft.copies()));
    }

    static LetterContent read(String json) {
        return JSON.readValue(json, LetterContent.class);
    }

    List<TextPart> texts() {
        return parts.stream().map(LetterContent::text).toList();
    }

    private static Part kept(TextPart part) {
        return switch (part) {
            case TextPart.Paragraph(String text) -> new Part("paragraph", 0, text, List.of(), List.of());
            case TextPart.Heading(int level, String text) -> new Part("heading", level, text, List.of(), List.of());
            case TextPart.Numbered(List<String> items) -> new Part("numbered", 0, "", items, List.of());
            case TextPart.Table table -> new Part("table", 0, table.caption(), table.head(), table.rows());
            // A laid-down form is no part of any letter of ours.
            case TextPart.Form form -> throw new IllegalArgumentException("a letter keeps no form: " + form.caption());
            case TextPart.Enclosures(List<String> names) -> new Part("enclosures", 0, "", names, List.of());
        };
    }

    private static TextPart text(Part part) {
        return switch (part.kind()) {
            case "paragraph" -> new TextPart.Paragraph(part.text());
            case "heading" -> new TextPart.Heading(part.level(), part.text());
            case "numbered" -> new TextPart.Numbered(part.items());
            case "table" -> new TextPart.Table(part.text(), part.items(), part.rows());
            case "enclosures" -> new TextPart.Enclosures(part.items());
            default -> throw new IllegalStateException("a letter holds a part of no known kind: " + part.kind());
        };
    }
}
