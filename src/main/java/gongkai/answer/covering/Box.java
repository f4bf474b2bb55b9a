package gongkai.answer.covering;

/// An area of a page as it is shown, in points (1/72 inch) from its upper left corner.
///
/// @param page the first page is 1
public record Box(int page, double left, double top, double width, double height) implements CoverPlace {
    private static final double SLACK = 2;
    private static final double OVERHANG = 0.06;

    public Box {
        if (page < 1 || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a box has a page and an extent");
        }
    }

    Box wider() {
        double more = Math.max(1, Math.min(width, height) * OVERHANG);
        return new Box(page, left - more, top - more, width + 2 * more, height + 2 * more);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /// Whether the other lies wholly within, but for the blurred edge around letters.
    boolean holds(Box other) {
        return page == other.page
                && left <= other.left + SLACK
                && top <= other.top + SLACK
                && right() >= other.right() - SLACK
                && bottom() >= other.bottom() - SLACK;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /// The smallest box around both.
    Box with(Box other) {
        double x = Math.min(left, other.left);
        double y = Math.min(top, other.top);
        return new Box(page, x, y, Math.max(right(), other.right()) - x, Math.max(bottom(), other.bottom()) - y);
    }
}
