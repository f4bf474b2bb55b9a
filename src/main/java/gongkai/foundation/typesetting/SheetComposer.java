package gongkai.foundation.typesetting;

import java.util.ArrayList;
import java.util.List;

/// Sets an official text page by page in 信函格式 (GB/T 9704-2012, 10.1).
final class SheetComposer implements PageFlow {
    private static final double LARGEST_ORGAN = TextStyle.ORGAN.points();
    private static final double SMALLEST_ORGAN = 18;
    private static final int LINES_CARRIED = 2;
    /// 成文日期右空四字.
    private static final double DATE_FROM_RIGHT = 4 * Paper.CELL;

    private final FontShelf fonts;
    private final List<List<PageMark>> pages = new ArrayList<>();
    /// The lines of the body on the page being set, in order, so that the last can be carried over.
    private final List<List<PageMark>> bodyLines = new ArrayList<>();
    private double y;

    private SheetComposer(FontShelf fonts) {
        this.fonts = fonts;
    }

    static Sheet compose(OfficialText text, FontShelf fonts) {
        var composer = new SheetComposer(fonts);
        composer.begin();
        composer.set(text.blocks());
        PageNumbers.write(composer.pages, 1, fonts);
        return new Sheet(text.title(), text.organ(), text.plain(), composer.pages);
    }

    static Sheet compose(PublicText text, FontShelf fonts) {
        var pages = pagesOf(text.blocks(), fonts);
        PageNumbers.write(pages, 0, fonts);
        return new Sheet(text.title(), text.organ(), text.plain(), pages);
    }

    /// A text without the head of a letter, beginning on a page of its own.
    static List<List<PageMark>> pagesOf(List<TextBlock> blocks, FontShelf fonts) {
        var composer = new SheetComposer(fonts);
        composer.turn();
        composer.set(blocks);
        return composer.pages;
    }

    private void set(List<TextBlock> blocks) {
        boolean numbered = blocks.stream().anyMatch(each -> each.style() == TextStyle.NUMBER);
        for (int place = 0; place < blocks.size(); place++) {
            TextBlock block = blocks.get(place);
            switch (block.style()) {
                case ORGAN -> organ(block.text(), numbered);
                case NUMBER -> number(block.text());
                case TITLE -> title(block.text());
                case ADDRESSEE -> body(block, 0, 0);
                case BODY, HEADING, SUBHEADING, NOTE -> body(block, 2, 0);
                case CAPTION -> caption(block.text());
                case TABLE -> {
                    new TableComposer(this, fonts).set(block.form().orElseThrow());
                    bodyLines.clear();
                }
                case ENCLOSURE -> {
                    y += Paper.PITCH;
                    body(block, 2, 5);
                }
                case ENCLOSURE_NEXT -> body(block, 5, 6);
                case SIGNER -> signature(block.text(), blocks.get(place + 1).text(), linesBehind(blocks, place + 2));
                case DATE -> {}
                case COPIES -> copies(block.text());
            }
        }
    }

    /// How many lines of 附注 and 抄送 stand behind the signature.
    private int linesBehind(List<TextBlock> blocks, int from) {
        return blocks.stream()
                .skip(from)
                .mapToInt(block -> breaker(block.style())
                        .lines(block.text(), Paper.TEXT_WIDTH - 2 * Paper.CELL, Paper.TEXT_WIDTH - 2 * Paper.CELL)
                        .size())
                .sum();
    }

    private void begin() {
        pages.add(new ArrayList<>());
        y = Paper.ORGAN_TOP;
        doubleRule(Paper.HEIGHT - Paper.RULE_FROM_BOTTOM, false);
    }

    /// A new page; the double rules stand on the first only.
    private void turn() {
        pages.add(new ArrayList<>());
        bodyLines.clear();
        y = Paper.TOP;
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
        turn();
    }

    private void doubleRule(double at, boolean thickAbove) {
        double left = (Paper.WIDTH - Paper.RULE_LENGTH) / 2;
        double right = left + Paper.RULE_LENGTH;
        mark(new PageMark.Rule(left, at, right, at, thickAbove ? Paper.THICK : Paper.THIN, true));
        mark(new PageMark.Rule(
                left, at + Paper.RULE_GAP, right, at + Paper.RULE_GAP, thickAbove ? Paper.THIN : Paper.THICK, true));
    }

    /// 发文机关标志, as large as it fits in one line, and the double rule below it.
    private void organ(String name, boolean numbered) {
        double fitting =
                Paper.TEXT_WIDTH / Math.max(1, plainBreaker(TextStyle.ORGAN, 1).width(name));
        double points = Math.clamp(Math.min(fitting, LARGEST_ORGAN), SMALLEST_ORGAN, LARGEST_ORGAN);
        double size = points * Paper.POINT;
        for (String line : plainBreaker(TextStyle.ORGAN, points).lines(name, Paper.TEXT_WIDTH, Paper.TEXT_WIDTH)) {
            centred(line, TextStyle.ORGAN, points, y + size * Paper.BASE, true);
            y += size * 1.15;
        }
        y += Paper.RULE_BELOW_ORGAN - size * 0.15;
        doubleRule(y, true);
        y += Paper.RULE_GAP + (numbered ? Paper.NUMBER_BELOW_RULE : 0);
    }

    /// 发文字号, at the right edge of the type area.
    private void number(String number) {
        double width = breaker(TextStyle.NUMBER).width(number);
        words(
                Math.max(Paper.LEFT, Paper.RIGHT - width),
                y + Paper.SIZE_3 * Paper.BASE,
                TextStyle.NUMBER,
                false,
                number);
        y += Paper.SIZE_3;
    }

    /// 标题, two lines below, 回行时词意完整、排列对称; the body follows after an empty line.
    private void title(String title) {
        double size = TextStyle.TITLE.points() * Paper.POINT;
        y += 2 * Paper.PITCH;
        for (String line : plainBreaker(TextStyle.TITLE, TextStyle.TITLE.points())
                .lines(title, Paper.TEXT_WIDTH - 2 * size, Paper.TEXT_WIDTH - 2 * size)) {
            makeRoom(size * 1.4);
            centred(line, TextStyle.TITLE, TextStyle.TITLE.points(), y + size * Paper.BASE, false);
            y += size * 1.5;
        }
        y += Paper.PITCH - size * 0.5;
    }

    private void caption(String text) {
        for (String line : breaker(TextStyle.CAPTION).lines(text, Paper.TEXT_WIDTH, Paper.TEXT_WIDTH)) {
            makeRoom(2 * Paper.PITCH);
            centred(line, TextStyle.CAPTION, TextStyle.CAPTION.points(), baseLine(TextStyle.CAPTION), false);
            y += Paper.PITCH;
        }
    }

    private void centred(String line, TextStyle style, double points, double base, boolean red) {
        double width = plainBreaker(style, points).width(line);
        mark(new PageMark.Words(Paper.LEFT + (Paper.TEXT_WIDTH - width) / 2, base, style.role(), points, 0, red, line));
    }

    /// A paragraph.
    ///
    /// @param first how many characters the first line is set in
    /// @param rest how many the others are set in
    private void body(TextBlock block, int first, int rest) {
        var breaker = breaker(block.style());
        double firstRoom = Paper.TEXT_WIDTH - first * Paper.CELL;
        double restRoom = Paper.TEXT_WIDTH - rest * Paper.CELL;
        var lines = breaker.lines(block.text(), firstRoom, restRoom);
        for (int place = 0; place < lines.size(); place++) {
            makeRoom(Paper.PITCH);
            String line = lines.get(place);
            boolean last = place == lines.size() - 1;
            double indent = (place == 0 ? first : rest) * Paper.CELL;
            double loose = last ? 0 : spread(breaker, line, place == 0 ? firstRoom : restRoom);
            var mark = new PageMark.Words(
                    Paper.LEFT + indent,
                    baseLine(block.style()),
                    block.style().role(),
                    block.style().points(),
                    breaker.tracking() + loose,
                    false,
                    line);
            mark(mark);
            bodyLines.add(List.of(mark));
            y += Paper.PITCH;
        }
    }

    /// What is added behind every character of a full line so that it ends at the edge: at most a tenth of one.
    static double spread(LineBreaker breaker, String line, double room) {
        int gaps = line.codePointCount(0, line.length()) - 1;
        double left = room - breaker.width(line) + breaker.tracking();
        return gaps > 0 && left > 0 && left / gaps < Paper.CELL / 10 ? left / gaps : 0;
    }

    /// 署名、成文日期 and the place of the seal over them. They do not stand alone on a page: where they do not fit,
    /// the last lines of the body go with them.
    private void signature(String signer, String date, int behind) {
        int blank = 2;
        while (blank > 0 && room() < (blank + 2 + behind) * Paper.PITCH) {
            blank--;
        }
        if (room() < (blank + 2 + behind) * Paper.PITCH) {
            blank = 2;
            carryLines();
        }
        y += blank * Paper.PITCH;
        var breaker = breaker(TextStyle.DATE);
        double dateLeft = Paper.RIGHT - DATE_FROM_RIGHT - breaker.width(date);
        double centre = dateLeft + breaker.width(date) / 2;
        double signerWidth = breaker.width(signer);
        double signerLeft = Math.max(Paper.LEFT, Math.min(centre - signerWidth / 2, Paper.RIGHT - signerWidth));
        mark(new PageMark.Ring(centre, y + Paper.PITCH * 0.9, Paper.SEAL_RADIUS));
        for (String line : breaker.lines(signer, Paper.TEXT_WIDTH, Paper.TEXT_WIDTH)) {
            words(signerLeft, baseLine(TextStyle.SIGNER), TextStyle.SIGNER, false, line);
            y += Paper.PITCH;
        }
        words(dateLeft, baseLine(TextStyle.DATE), TextStyle.DATE, false, date);
        y += Paper.PITCH;
    }

    private void carryLines() {
        var carried = new ArrayList<List<PageMark>>();
        for (int count = 0; count < LINES_CARRIED && !bodyLines.isEmpty(); count++) {
            carried.addFirst(bodyLines.removeLast());
        }
        var page = pages.getLast();
        carried.forEach(page::removeAll);
        turn();
        for (List<PageMark> line : carried) {
            double base = baseLine(TextStyle.BODY);
            line.forEach(each -> {
                if (each instanceof PageMark.Words words) {
                    mark(words.down(base - words.y()));
                }
            });
            y += Paper.PITCH;
        }
    }

    /// 抄送, at the foot of the type area of the last page.
    private void copies(String text) {
        var breaker = breaker(TextStyle.COPIES);
        double room = Paper.TEXT_WIDTH - 2 * Paper.CELL;
        var lines = breaker.lines(text, room, room - 3 * Paper.CELL);
        if (room() < lines.size() * Paper.PITCH) {
            turn();
        }
        y = Paper.BOTTOM - lines.size() * Paper.PITCH;
        for (int place = 0; place < lines.size(); place++) {
            double indent = Paper.CELL * (place == 0 ? 1 : 4);
            words(Paper.LEFT + indent, baseLine(TextStyle.COPIES), TextStyle.COPIES, false, lines.get(place));
            y += Paper.PITCH;
        }
    }

    private void makeRoom(double height) {
        if (room() < height - 0.01) {
            turn();
        }
    }

    private double baseLine(TextStyle style) {
        double size = style.points() * Paper.POINT;
        return y + (Paper.PITCH - size) / 2 + size * Paper.BASE;
    }

    private void words(double x, double base, TextStyle style, boolean red, String text) {
        mark(new PageMark.Words(
                x, base, style.role(), style.points(), breaker(style).tracking(), red, text));
    }

    /// For type that stands in the cells of the page.
    private LineBreaker breaker(TextStyle style) {
        double cell = Paper.CELL * style.points() / TextStyle.BODY.points();
        return new LineBreaker(fonts, style.role(), style.points(), cell);
    }

    /// For type set solid.
    private LineBreaker plainBreaker(TextStyle style, double points) {
        return new LineBreaker(fonts, style.role(), points, points * Paper.POINT);
    }
}
