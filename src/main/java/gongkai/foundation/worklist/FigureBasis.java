package gongkai.foundation.worklist;

/// Which matters belong to a period.
enum FigureBasis {
    /// Those that were done in it, and those that should have been and are still open: what was due to be closed.
    CLOSED("应办结（按办结日）"),
    /// Those that came in in it.
    RECEIVED("收到（按收到日）");

    private final String label;

    FigureBasis(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static FigureBasis parse(String text) {
        return text.equals(RECEIVED.name()) ? RECEIVED : CLOSED;
    }
}
