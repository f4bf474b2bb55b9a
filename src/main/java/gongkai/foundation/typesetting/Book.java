package gongkai.foundation.typesetting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Several official texts bound together, before they have pages: a cover, the contents with page numbers, and each
/// text on a page of its own.
///
/// @param title what stands on the cover, for example 云州市人民政府公报
/// @param issue which of the series it is, for example 2026年第3期（总第51期）
/// @param publisher who publishes it
/// @param draft whether it is a proof, which says so on every page
public record Book(
        String title, String issue, String publisher, LocalDate publishedOn, List<Chapter> chapters, boolean draft) {
    public Book {
        title = PlainText.line(title);
        issue = PlainText.line(issue);
        publisher = PlainText.line(publisher);
        chapters = List.copyOf(chapters);
    }

    /// A part of the contents.
    public record Chapter(String name, List<Article> articles) {
        public Chapter {
            name = PlainText.line(name);
            articles = List.copyOf(articles);
        }
    }

    /// One text.
    ///
    /// @param mark what is said of it in brackets behind its title, for example 标准文本, or empty
    /// @param number 文号, or empty
    /// @param pieces its body, in the order in which it is read
    /// @param signed 署名 and 成文日期 below it, where the body does not end with them
    public record Article(String title, String mark, String number, List<Piece> pieces, Optional<Signature> signed) {
        public Article {
            title = PlainText.line(title);
            mark = PlainText.line(mark);
            number = PlainText.line(number);
            pieces = List.copyOf(pieces);
        }
    }

    /// Who made a text, and when.
    public record Signature(String organ, LocalDate on) {
        public Signature {
            organ = PlainText.line(organ);
        }
    }

    /// A piece of a body. Sequence numbers stand in the text as it was made; none are counted here.
    public sealed interface Piece {
        /// @param level 1 for 黑体, 2 for 楷体
        record Heading(int level, String text) implements Piece {
            public Heading {
                text = PlainText.line(text);
            }
        }

        record Paragraph(String text) implements Piece {
            public Paragraph {
                text = PlainText.line(text);
            }
        }

        record Grid(TextPart.Table table) implements Piece {}
    }
}
