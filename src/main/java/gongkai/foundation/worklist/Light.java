package gongkai.foundation.worklist;

/// The light of a matter, by the share of its working days that is used. `Lights` says which.
public enum Light {
    OVERDUE("已超期", "late"),
    RED("临期", "red"),
    YELLOW("过半", "yellow"),
    GREEN("充裕", "green"),
    WAITING("等待对方", "waiting");

    private final String label;
    private final String shape;

    Light(String label, String shape) {
        this.label = label;
        this.shape = shape;
    }

    public String label() {
        return label;
    }

    /// The name of the shape that stands beside the word, so that colour is never alone.
    public String shape() {
        return shape;
    }
}
