package gongkai.answer.covering;

/// A character of a page and the area it takes.
///
/// @param text what it reads as
/// @param x where its base line begins
/// @param y the height of its base line, from the top
/// @param hidden whether it is written without being drawn
record Glyph(String text, Box area, double x, double y, double size, boolean hidden) {
    /// Whether the other goes on with this one's line.
    boolean sameLine(Glyph other) {
        Box one = area;
        Box two = other.area;
        double shared = Math.min(one.bottom(), two.bottom()) - Math.max(one.top(), two.top());
        double gap = two.left() - one.right();
        return one.page() == two.page()
                && shared > Math.min(one.height(), two.height()) / 2
                && gap < Math.max(one.height(), two.height()) * 2
                && gap > -one.width() - two.width();
    }
}
