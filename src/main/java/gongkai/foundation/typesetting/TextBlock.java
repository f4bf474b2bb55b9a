package gongkai.foundation.typesetting;

import java.util.List;
import java.util.Optional;

/// A paragraph or a table of an official text, with what it is.
public record TextBlock(TextStyle style, String text, Optional<TextPart.Table> table) {
    static TextBlock of(TextStyle style, String text) {
        return new TextBlock(style, text, Optional.empty());
    }

    static TextBlock of(TextPart.Table table) {
        return new TextBlock(TextStyle.TABLE, "", Optional.of(table));
    }

    /// Whether it is of one kind; for templates.
    public boolean is(String name) {
        return style.name().equals(name);
    }

    String plain() {
        return table.map(TextBlock::cells).orElse(text);
    }

    private static String cells(TextPart.Table table) {
        var text = new StringBuilder(String.join("\n", table.head()));
        for (List<String> row : table.rows()) {
            text.append('\n').append(String.join("\n", row));
        }
        return text.toString();
    }
}
