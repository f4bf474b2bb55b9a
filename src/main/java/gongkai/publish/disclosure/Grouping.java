package gongkai.publish.disclosure;

import java.util.Arrays;
import java.util.Optional;

/// By what published documents are counted.
public enum Grouping {
    ORGAN("机关"),
    COLUMN("栏目"),
    KIND("种类"),
    MONTH("月份");

    private final String label;

    Grouping(String label) {
        this.label = label;
    }

    /// The grouping named in an address.
    public static Optional<Grouping> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }
}
