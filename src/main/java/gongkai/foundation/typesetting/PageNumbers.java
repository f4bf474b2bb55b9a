package gongkai.foundation.typesetting;

import java.util.List;

/// 页码: 单页码居右空一字，双页码居左空一字 (GB/T 9704-2012, 7.5; 信函格式首页不显示页码, 10.1).
final class PageNumbers {
    private static final double POINTS = 14;
    private static final double SIZE = POINTS * Paper.POINT;

    private PageNumbers() {}

    /// Numbers the pages in their order.
    ///
    /// @param shownFrom how many pages at the front are counted without showing it
    static void write(List<List<PageMark>> pages, int shownFrom, FontShelf fonts) {
        var figures = new LineBreaker(fonts, FontRole.SONG, POINTS, SIZE);
        for (int place = shownFrom; place < pages.size(); place++) {
            String number = "— " + (place + 1) + " —";
            boolean odd = place % 2 == 0;
            double x = odd ? Paper.RIGHT - SIZE - figures.width(number) : Paper.LEFT + SIZE;
            double base = Paper.BOTTOM + Paper.PAGE_NUMBER_BELOW + SIZE / 2;
            pages.get(place).add(new PageMark.Words(x, base, FontRole.SONG, POINTS, 0, false, number));
        }
    }
}
