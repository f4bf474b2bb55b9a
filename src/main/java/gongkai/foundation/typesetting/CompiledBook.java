package gongkai.foundation.typesetting;

import java.util.List;
import java.util.Optional;

/// Many texts bound together: a title page, a contents page with page numbers, and chapters that each begin a page. A
/// compilation of rules, for example.
///
/// @param organ who compiled it
/// @param note below the title, for example the day as of which it was compiled
public record CompiledBook(String title, String organ, String note, List<Chapter> chapters) {
    public CompiledBook {
        title = PlainText.line(title);
        organ = PlainText.line(organ);
        note = PlainText.line(note);
        chapters = List.copyOf(chapters);
    }

    /// One text.
    ///
    /// @param note below its title, for example number and date
    public record Chapter(String title, String note, List<Passage> passages) {
        public Chapter {
            title = PlainText.line(title);
            note = PlainText.line(note);
            passages = List.copyOf(passages);
        }

        /// The chapter as it is read. Numbers of headings stand in their text already.
        List<TextBlock> blocks() {
            var blocks = new java.util.ArrayList<TextBlock>();
            blocks.add(TextBlock.of(TextStyle.TITLE, title));
            if (!note.isEmpty()) {
                blocks.add(TextBlock.of(TextStyle.CAPTION, note));
            }
            passages.stream().map(Passage::block).forEach(blocks::add);
            return blocks;
        }
    }

    /// A paragraph, a heading within a chapter, or a table.
    public record Passage(boolean heading, String text, Optional<TextPart.Table> table) {
        public Passage {
            text = PlainText.line(text);
        }

        public static Passage paragraph(String text) {
            return new Passage(false, text, Optional.empty());
        }

        public static Passage heading(String text) {
            return new Passage(true, text, Optional.empty());
        }

        public static Passage table(List<String> head, List<List<String>> rows) {
            return new Passage(false, "", Optional.of(new TextPart.Table("", head, rows)));
        }

        private TextBlock block() {
            return table.map(TextBlock::of)
                    .orElseGet(() -> TextBlock.of(heading ? TextStyle.HEADING : TextStyle.BODY, text));
        }
    }
}
