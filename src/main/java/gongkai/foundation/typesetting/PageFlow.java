package gongkai.foundation.typesetting;

/// A type area that is filled from top to bottom, page after page.
interface PageFlow {
    void mark(PageMark mark);

    /// Where the next line begins.
    double y();

    /// How much room the page has left.
    double room();

    void down(double by);

    void newPage();
}
