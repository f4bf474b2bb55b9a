package gongkai.publish.textcheck;

/// What a finding asks of whoever publishes.
public enum Severity {
    /// The text cannot go out as it is.
    MUST_MEND("须改正"),
    /// It may be right: somebody says in words why it stands, and answers for it.
    MUST_ANSWER("须说明");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
