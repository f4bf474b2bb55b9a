package gongkai.foundation.typesetting;

import java.util.List;

/// A part of the body of an official text, in the order in which it is read.
public sealed interface TextPart {
    /// 正文段落.
    record Paragraph(String text) implements TextPart {
        public Paragraph {
            text = PlainText.line(text);
        }
    }

    /// 结构层次序数: 一、（一）1.（1） by level. The sequence is counted when the text is set, never typed.
    ///
    /// @param level 1 to 4
    record Heading(int level, String text) implements TextPart {
        public Heading {
            text = PlainText.line(text);
            if (level < 1 || level > Numerals.LEVELS) {
                throw new IllegalArgumentException("a heading stands on level 1 to 4: " + level);
            }
        }
    }

    /// Items counted 1. 2. 3.
    record Numbered(List<String> items) implements TextPart {
        public Numbered {
            items = items.stream().map(PlainText::line).toList();
        }
    }

    /// 表格. Every row has as many cells as the head.
    record Table(String caption, List<String> head, List<List<String>> rows) implements TextPart {
        public Table {
            caption = PlainText.line(caption);
            head = head.stream().map(PlainText::line).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(PlainText::line).toList())
                    .toList();
            int width = head.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("every row of a table has as many cells as its head");
            }
        }
    }

    /// 附件说明: the names of what is enclosed.
    record Enclosures(List<String> names) implements TextPart {
        public Enclosures {
            names = names.stream().map(PlainText::line).toList();
        }
    }
}
