package gongkai.publish.disclosure;

/// By what a list of documents divides.
public enum Facet {
    KIND("种类"),
    ORGAN("机关"),
    YEAR("年份"),
    VALIDITY("有效性"),
    TOPIC("主题");

    private final String label;

    Facet(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// A value and how many documents of the list have it.
    public record Value(String value, long count) {}
}
