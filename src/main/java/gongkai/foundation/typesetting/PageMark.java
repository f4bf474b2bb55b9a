package gongkai.foundation.typesetting;

/// Something drawn on a page. All measures in millimetres from the upper left corner, sizes of type in points.
sealed interface PageMark {
    /// The same mark further down.
    PageMark down(double by);

    /// Text that stands in one line.
    ///
    /// @param x where it begins
    /// @param y its base line
    /// @param tracking what is added behind every character, in millimetres
    /// @param red whether it is printed in red
    record Words(double x, double y, FontRole role, double points, double tracking, boolean red, String text)
            implements PageMark {
        @Override
        public PageMark down(double by) {
            return new Words(x, y + by, role, points, tracking, red, text);
        }
    }

    /// A straight line, level or upright.
    record Rule(double x, double y, double toX, double toY, double thickness, boolean red) implements PageMark {
        @Override
        public PageMark down(double by) {
            return new Rule(x, y + by, toX, toY + by, thickness, red);
        }
    }

    /// The place of the seal: a dashed ring.
    record Ring(double x, double y, double radius) implements PageMark {
        @Override
        public PageMark down(double by) {
            return new Ring(x, y + by, radius);
        }
    }
}
