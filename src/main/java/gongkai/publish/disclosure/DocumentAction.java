package gongkai.publish.disclosure;

/// What can be done with a document after it was published.
enum DocumentAction {
    ABOLISH("废止"),
    WITHDRAW("撤下");

    private final String label;

    DocumentAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
