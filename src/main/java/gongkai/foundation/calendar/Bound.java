package gongkai.foundation.calendar;

/// Which way an installation may set a statutory period otherwise.
public enum Bound {
    /// The statute's length is the longest; a house may promise a shorter one.
    AT_MOST("只能更短"),
    /// The statute's length is the shortest; a house may give more.
    AT_LEAST("只能更长"),
    /// Local rules or the circumstances decide.
    FREE("可以调整");

    private final String label;

    Bound(String label) {
        this.label = label;
    }

    /// The name people read.
    public String label() {
        return label;
    }
}
