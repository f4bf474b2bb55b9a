package gongkai.foundation.typesetting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A paragraph or a table of an official text, with what it is.
///
/// @param table a plain table
/// @param form any table, as it is set
public record TextBlock(TextStyle style, String text, Optional<TextPart.Table> table, Optional<TextPart.Form> form) {
    static TextBlock of(TextStyle style, String text) {
        return new TextBlock(style, text, Optional.empty(), Optional.empty());
    }

    static TextBlock of(TextPart.Table table) {
        return new TextBlock(TextStyle.TABLE, "", Optional.of(table), Optional.of(table.form()));
    }

    static TextBlock of(TextPart.Form form) {
        return new TextBlock(TextStyle.TABLE, "", Optional.empty(), Optional.of(form));
    }

    /// Whether it is of one kind; for templates.
    public boolean is(String name) {
        return style.name().equals(name);
    }

    String plain() {
        return form.map(TextBlock::cells).orElse(text);
    }

    private static String cells(TextPart.Form form) {
        return form.rows().stream()
                .flatMap(List::stream)
                .map(TextPart.FormCell::text)
                .collect(Collectors.joining("\n"));
    }
}
