package gongkai.foundation.typesetting;

import java.util.ArrayList;
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

        /// The same as a form whose cells take one place each.
        Form form() {
            var all = new ArrayList<List<FormCell>>();
            all.add(head.stream().map(FormCell::centred).toList());
            rows.forEach(row -> all.add(row.stream().map(FormCell::of).toList()));
            return new Form(caption, 0, List.of(), TextStyle.TABLE.points(), all);
        }
    }

    /// 表格 as a laid-down form prints it: cells that take several rows and columns.
    ///
    /// @param head how many rows are repeated at the top of each page
    /// @param shares how the width is divided among the columns; empty: by what stands in them
    /// @param points the size of the type
    record Form(String caption, int head, List<Integer> shares, double points, List<List<FormCell>> rows)
            implements TextPart {
        public Form {
            caption = PlainText.line(caption);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
            FormGrid.of(rows);
        }
    }

    /// A cell of a form. Where one from above or the left reaches, none is written.
    record FormCell(String text, int rows, int columns, boolean centred) {
        public FormCell {
            text = PlainText.line(text);
            if (rows < 1 || columns < 1) {
                throw new IllegalArgumentException("a cell takes at least one row and one column");
            }
        }

        public static FormCell of(String text) {
            return new FormCell(text, 1, 1, false);
        }

        public static FormCell centred(String text) {
            return new FormCell(text, 1, 1, true);
        }
    }

    /// 附件说明: the names of what is enclosed.
    record Enclosures(List<String> names) implements TextPart {
        public Enclosures {
            names = names.stream().map(PlainText::line).toList();
        }
    }
}
