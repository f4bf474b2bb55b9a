package gongkai.publish.disclosure;

/// What can be done with a document after it was published.
enum DocumentAction {
    REVISE("修改文字"),
    AMEND("标明已修改"),
    REVIEW("评估后继续有效"),
    ABOLISH("废止"),
    DECLARE_INVALID("宣布失效"),
    EXPIRE("到期失效"),
    WITHDRAW("撤下");

    private final String label;

    DocumentAction(String label) {
        this.label = label;
    }

    /// Whether it says something of what the document lays down; kinds that lay nothing down cannot suffer it.
    boolean endsOrChanges() {
        return this != REVISE && this != WITHDRAW;
    }

    String label() {
        return label;
    }
}
