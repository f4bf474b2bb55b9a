package gongkai.foundation.typesetting;

import gongkai.foundation.kernel.DateText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// Sets a book page by page: the cover, the contents, each text on a new page; a head with the title and the issue on
/// every page behind the cover, the number of the page below. Pages are counted from the first text on.
final class BookComposer implements PageFlow {
    private static final double BODY = 12;
    private static final double PITCH = 7;
    private static final double CELL = BODY * Paper.POINT;
    private static final double TITLE = 20;
    private static final double HEAD_BASE = 29;
    private static final double HEAD_RULE = 31;
    private static final double SMALL = 10.5;
    private static final double COVER_TITLE = 44;
    private static final double MARGIN_FOR_NUMBER = 14;

    private final FontShelf fonts;
    private final Book book;
    private final List<List<PageMark>> pages = new ArrayList<>();
    private double y;

    private BookComposer(Book book, FontShelf fonts) {
        this.book = book;
        this.fonts = fonts;
    }

    /// Where a text begins.
    private record Place(String chapter, Book.Article article, int page) {}

    static Sheet compose(Book book, FontShelf fonts) {
        var texts = new BookComposer(book, fonts);
        var places = texts.texts();
        var front = new BookComposer(book, fonts);
        front.cover();
        front.contents(places);
        texts.heads(true);
        front.heads(false);
        var all = new ArrayList<List<PageMark>>(front.pages);
        all.addAll(texts.pages);
        return new Sheet(
                book.title() + " " + book.issue(),
                book.publisher(),
                plain(book),
                all,
                outline(places, front.pages.size()));
    }

    /// The contents, then each chapter with its texts.
    ///
    /// @param before how many pages stand before the first text
    private static List<Sheet.Bookmark> outline(List<Place> places, int before) {
        var chapters = new LinkedHashMap<String, List<Sheet.Bookmark>>();
        var first = new HashMap<String, Integer>();
        for (Place place : places) {
            int page = before + place.page() - 1;
            first.putIfAbsent(place.chapter(), page);
            chapters.computeIfAbsent(place.chapter(), name -> new ArrayList<>())
                    .add(new Sheet.Bookmark(place.article().title(), page, List.of()));
        }
        var outline = new ArrayList<Sheet.Bookmark>();
        outline.add(new Sheet.Bookmark("目录", 1, List.of()));
        chapters.forEach(
                (name, texts) -> outline.add(new Sheet.Bookmark(name, first.getOrDefault(name, before), texts)));
        return outline;
    }

    private static String plain(Book book) {
        var text = new StringBuilder(book.title()).append('\n').append(book.issue());
        book.chapters()
                .forEach(chapter ->
                        chapter.articles().forEach(article -> text.append('\n').append(article.title())));
        return text.toString();
    }

    private List<Place> texts() {
        var places = new ArrayList<Place>();
        for (Book.Chapter chapter : book.chapters()) {
            for (Book.Article article : chapter.articles()) {
                newPage();
                places.add(new Place(chapter.name(), article, pages.size()));
                article(article);
            }
        }
        return places;
    }

    private void cover() {
        pages.add(new ArrayList<>());
        double fitting =
                Paper.TEXT_WIDTH / Math.max(1, breaker(FontRole.XIAOBIAOSONG, 1).width(book.title()) * 1.0);
        double points = Math.min(COVER_TITLE, fitting);
        y = 80;
        centred(book.title(), FontRole.XIAOBIAOSONG, points, true);
        y += 22;
        centred(book.issue(), FontRole.KAI, 18, false);
        y += 8;
        mark(new PageMark.Rule(Paper.LEFT, y, Paper.RIGHT, y, Paper.THICK, true));
        y += 12;
        centred(DateText.full(book.publishedOn()) + "出版", FontRole.FANGSONG, 16, false);
        y = 235;
        centred(book.publisher() + "主办", FontRole.FANGSONG, 16, false);
        y += 4;
        if (book.draft()) {
            centred("校样，尚未出版", FontRole.HEI, 14, true);
        }
    }

    private void contents(List<Place> places) {
        newPage();
        centred("目　录", FontRole.HEI, TITLE, false);
        y += PITCH;
        String chapter = "";
        for (Place place : places) {
            if (!place.chapter().equals(chapter)) {
                chapter = place.chapter();
                makeRoom(3 * PITCH);
                y += PITCH / 2;
                line(Paper.LEFT, FontRole.HEI, BODY + 1, chapter);
            }
            entry(place);
        }
    }

    /// A title, dots, the page.
    private void entry(Place place) {
        var article = place.article();
        var breaker = breaker(FontRole.SONG, BODY);
        double room = Paper.TEXT_WIDTH - MARGIN_FOR_NUMBER;
        String title = named(article) + (article.number().isEmpty() ? "" : "（" + article.number() + "）");
        var lines = breaker.lines(title, room - CELL, room - 2 * CELL);
        makeRoom(lines.size() * PITCH);
        for (int nth = 0; nth < lines.size(); nth++) {
            double left = Paper.LEFT + (nth == 0 ? 1 : 2) * CELL;
            boolean last = nth == lines.size() - 1;
            if (last) {
                dots(left + breaker.width(lines.get(nth)) + 2, String.valueOf(place.page()));
            }
            line(left, FontRole.SONG, BODY, lines.get(nth));
        }
    }

    private void dots(double from, String page) {
        var breaker = breaker(FontRole.SONG, BODY);
        double numberLeft = Paper.RIGHT - breaker.width(page);
        double dot = breaker.width(".") + 0.8;
        int count = (int) ((numberLeft - 2 - from) / dot);
        double base = y + (PITCH - CELL) / 2 + CELL * Paper.BASE;
        if (count > 0) {
            mark(new PageMark.Words(
                    numberLeft - 2 - count * dot, base, FontRole.SONG, BODY, 0.8, false, ".".repeat(count)));
        }
        mark(new PageMark.Words(numberLeft, base, FontRole.SONG, BODY, 0, false, page));
    }

    private static String named(Book.Article article) {
        return article.mark().isEmpty() ? article.title() : article.title() + "【" + article.mark() + "】";
    }

    private void article(Book.Article article) {
        y += PITCH;
        double room = Paper.TEXT_WIDTH - 2 * TITLE * Paper.POINT;
        for (String line : breaker(FontRole.XIAOBIAOSONG, TITLE).lines(article.title(), room, room)) {
            centred(line, FontRole.XIAOBIAOSONG, TITLE, false);
            y += 2;
        }
        if (!article.number().isEmpty()) {
            centred(article.number(), FontRole.KAI, BODY + 1, false);
        }
        if (!article.mark().isEmpty()) {
            centred("（" + article.mark() + "）", FontRole.KAI, BODY, true);
        }
        y += PITCH;
        article.pieces().forEach(this::piece);
        article.signed().ifPresent(this::signature);
    }

    private void piece(Book.Piece piece) {
        switch (piece) {
            case Book.Piece.Heading(int level, String text) -> {
                makeRoom(2 * PITCH);
                paragraph(text, level == 1 ? FontRole.HEI : FontRole.KAI);
            }
            case Book.Piece.Paragraph(String text) -> paragraph(text, FontRole.SONG);
            case Book.Piece.Grid(TextPart.Table table) -> {
                if (!table.caption().isEmpty()) {
                    makeRoom(3 * PITCH);
                    centred(table.caption(), FontRole.HEI, BODY, false);
                }
                new TableComposer(this, fonts).set(table.form());
                y += PITCH / 2;
            }
        }
    }

    /// Two characters in, the rest from edge to edge.
    private void paragraph(String text, FontRole role) {
        var breaker = breaker(role, BODY);
        var lines = breaker.lines(text, Paper.TEXT_WIDTH - 2 * CELL, Paper.TEXT_WIDTH);
        for (int nth = 0; nth < lines.size(); nth++) {
            makeRoom(PITCH);
            double indent = nth == 0 ? 2 * CELL : 0;
            String line = lines.get(nth);
            double loose = nth == lines.size() - 1 ? 0 : SheetComposer.spread(breaker, line, Paper.TEXT_WIDTH - indent);
            words(Paper.LEFT + indent, role, BODY, loose, line);
            y += PITCH;
        }
    }

    private void signature(Book.Signature signature) {
        makeRoom(3 * PITCH);
        y += PITCH;
        var breaker = breaker(FontRole.SONG, BODY);
        for (String line : List.of(signature.organ(), DateText.full(signature.on()))) {
            double left = Math.max(Paper.LEFT, Paper.RIGHT - 4 * CELL - breaker.width(line));
            line(left, FontRole.SONG, BODY, line);
        }
    }

    /// The head of each page, and below the texts its number: on the outer side, as in a bound book.
    private void heads(boolean numbered) {
        int first = numbered ? 0 : 1;
        for (int place = first; place < pages.size(); place++) {
            var page = pages.get(place);
            var breaker = breaker(FontRole.SONG, SMALL);
            String right = book.draft() ? book.issue() + "　校样" : book.issue();
            page.add(small(Paper.LEFT, HEAD_BASE, book.title()));
            page.add(small(Paper.RIGHT - breaker.width(right), HEAD_BASE, right));
            page.add(new PageMark.Rule(Paper.LEFT, HEAD_RULE, Paper.RIGHT, HEAD_RULE, Paper.THIN, false));
            if (numbered) {
                String number = "— " + (place + 1) + " —";
                double x = place % 2 == 0 ? Paper.RIGHT - breaker.width(number) : Paper.LEFT;
                page.add(small(x, Paper.BOTTOM + Paper.PAGE_NUMBER_BELOW + 4, number));
            }
        }
    }

    private static PageMark small(double x, double base, String text) {
        return new PageMark.Words(x, base, FontRole.SONG, SMALL, 0, false, text);
    }

    private void centred(String text, FontRole role, double points, boolean red) {
        double size = points * Paper.POINT;
        makeRoom(size * 1.4);
        double width = breaker(role, points).width(text);
        mark(new PageMark.Words(
                Paper.LEFT + (Paper.TEXT_WIDTH - width) / 2, y + size * Paper.BASE, role, points, 0, red, text));
        y += size * 1.4;
    }

    private void line(double x, FontRole role, double points, String text) {
        makeRoom(PITCH);
        words(x, role, points, 0, text);
        y += PITCH;
    }

    private void words(double x, FontRole role, double points, double tracking, String text) {
        double size = points * Paper.POINT;
        mark(new PageMark.Words(x, y + (PITCH - size) / 2 + size * Paper.BASE, role, points, tracking, false, text));
    }

    private LineBreaker breaker(FontRole role, double points) {
        return new LineBreaker(fonts, role, points, points * Paper.POINT);
    }

    private void makeRoom(double height) {
        if (room() < height - 0.01) {
            newPage();
        }
    }

    @Override
    public void mark(PageMark mark) {
        pages.getLast().add(mark);
    }

    @Override
    public double y() {
        return y;
    }

    @Override
    public double room() {
        return Paper.BOTTOM - y;
    }

    @Override
    public void down(double by) {
        y += by;
    }

    @Override
    public void newPage() {
        pages.add(new ArrayList<>());
        y = Paper.TOP;
    }
}
