package gongkai.answer.foihandling;

/// What others are asked for.
enum AssistanceKind {
    /// They look for information, or say what they know.
    ASSIST("协办"),
    /// They handle it with us, and sign the draft before it goes out.
    JOINT("会办");

    private final String label;

    AssistanceKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
