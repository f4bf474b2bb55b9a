package gongkai.answer.covering;

import java.util.List;

/// A file that is opened to be covered. Closed when done; nothing of it is kept.
public sealed interface CoverSource extends AutoCloseable permits PdfSource, PictureSource, DocxSource, XlsxSource {
    SourceKind kind();

    /// The pages, where areas are covered.
    List<SheetSize> sheets();

    /// The text in pieces, where characters are covered.
    List<Piece> pieces();

    /// A page as a picture (PNG) to mark on.
    byte[] picture(int page);

    /// Where words stand, as far as they can be read.
    List<Hit> find(String words);

    /// What can be read at a place, line by line.
    List<String> wordsAt(CoverPlace place);

    /// A copy made from new, in which the struck places are covered.
    Rebuilt rebuild(List<Strike> strikes, Progress progress);

    @Override
    void close();

    /// A copy not yet proven.
    record Rebuilt(byte[] content, String ending, List<String> leftOut) {
        public Rebuilt {
            leftOut = List.copyOf(leftOut);
        }
    }
}
