package gongkai.foundation.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sets a book page by page: the chapters first, for their pages are what the contents name. The chapters are numbered
/// from 1; title and contents bear no numbers.
final class CompiledBookComposer {
    private static final TextStyle LINE = TextStyle.BODY;
    private static final double NUMBER_WIDTH = 4 * Paper.CELL;
    private static final double LINES_ABOVE = 3;

    private final CompiledBook book;
    private final FontShelf fonts;
    private final LineBreaker breaker;

    private CompiledBookComposer(CompiledBook book, FontShelf fonts) {
        this.book = book;
        this.fonts = fonts;
        this.breaker = new LineBreaker(fonts, LINE.role(), LINE.points(), Paper.CELL);
    }

    /// A book that was set.
    ///
    /// @param firstPages on which page each chapter begins
    record Bound(Sheet sheet, List<Integer> firstPages) {}

    static Bound compose(CompiledBook book, FontShelf fonts) {
        return new CompiledBookComposer(book, fonts).bind();
    }

    private Bound bind() {
        var chapters = new ArrayList<List<PageMark>>();
        var firstPages = new ArrayList<Integer>();
        for (CompiledBook.Chapter chapter : book.chapters()) {
            firstPages.add(chapters.size() + 1);
            chapters.addAll(SheetComposer.pagesOf(chapter.blocks(), fonts));
        }
        PageNumbers.write(chapters, 0, fonts);
        var pages = new ArrayList<List<PageMark>>();
        pages.add(titlePage());
        pages.addAll(contents(firstPages));
        pages.addAll(chapters);
        int before = pages.size() - chapters.size();
        var outline = IntStream.range(0, firstPages.size())
                .mapToObj(at ->
                        new Sheet.Bookmark(book.chapters().get(at).title(), before + firstPages.get(at) - 1, List.of()))
                .toList();
        return new Bound(new Sheet(book.title(), book.organ(), plain(), pages, outline), firstPages);
    }

    private List<PageMark> titlePage() {
        var page = new ArrayList<PageMark>();
        double points = 30;
        double y = Paper.TOP + Paper.TEXT_HEIGHT / 4;
        var titles = new LineBreaker(fonts, TextStyle.TITLE.role(), points, points * Paper.POINT);
        for (String line : titles.lines(book.title(), Paper.TEXT_WIDTH, Paper.TEXT_WIDTH)) {
            page.add(centred(line, TextStyle.TITLE, points, y));
            y += points * Paper.POINT * 1.6;
        }
        page.add(centred(book.note(), LINE, LINE.points(), y + Paper.PITCH));
        page.add(centred(book.organ(), LINE, LINE.points(), Paper.BOTTOM - 3 * Paper.PITCH));
        return page;
    }

    private PageMark centred(String text, TextStyle style, double points, double base) {
        double width = new LineBreaker(fonts, style.role(), points, points * Paper.POINT).width(text);
        return new PageMark.Words(
                Paper.LEFT + (Paper.TEXT_WIDTH - width) / 2, base, style.role(), points, 0, false, text);
    }

    /// 目录: title, dots, page.
    private List<List<PageMark>> contents(List<Integer> firstPages) {
        var pages = new ArrayList<List<PageMark>>();
        double y = Paper.BOTTOM;
        for (int place = 0; place < book.chapters().size(); place++) {
            var lines = breaker.lines(
                    book.chapters().get(place).title(),
                    Paper.TEXT_WIDTH - NUMBER_WIDTH,
                    Paper.TEXT_WIDTH - NUMBER_WIDTH - 2 * Paper.CELL);
            if (y + lines.size() * Paper.PITCH > Paper.BOTTOM + 0.01) {
                boolean first = pages.isEmpty();
                pages.add(new ArrayList<>());
                y = Paper.TOP + (first ? LINES_ABOVE * Paper.PITCH : 0);
                if (first) {
                    pages.getLast()
                            .add(centred("目  录", TextStyle.TITLE, TextStyle.TITLE.points(), Paper.TOP + Paper.PITCH));
                }
            }
            for (int line = 0; line < lines.size(); line++) {
                double indent = line == 0 ? 0 : 2 * Paper.CELL;
                pages.getLast().add(words(Paper.LEFT + indent, y, lines.get(line)));
                if (line == lines.size() - 1) {
                    leader(pages.getLast(), indent + breaker.width(lines.get(line)), y, firstPages.get(place));
                }
                y += Paper.PITCH;
            }
        }
        return pages;
    }

    private void leader(List<PageMark> page, double from, double y, int number) {
        String figure = String.valueOf(number);
        double left = Paper.RIGHT - breaker.width(figure);
        double dot = breaker.width("·");
        int dots = (int) Math.max(0, (left - Paper.LEFT - from - Paper.CELL) / dot);
        page.add(words(left - dots * dot - Paper.CELL / 2, y, "·".repeat(dots)));
        page.add(words(left, y, figure));
    }

    private PageMark words(double x, double y, String text) {
        double size = LINE.points() * Paper.POINT;
        double base = y + (Paper.PITCH - size) / 2 + size * Paper.BASE;
        return new PageMark.Words(x, base, LINE.role(), LINE.points(), breaker.tracking(), false, text);
    }

    private String plain() {
        return book.chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .map(TextBlock::plain)
                .collect(Collectors.joining("\n"));
    }
}
