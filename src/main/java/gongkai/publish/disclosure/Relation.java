package gongkai.publish.disclosure;

/// How one document stands to another. A link is laid once and read both ways.
public enum Relation {
    /// The later document ends the earlier one.
    REPEALS("废止", "被废止"),
    /// The later document changes the text of the earlier one.
    AMENDS("修改", "被修改"),
    /// The later document takes the place of the earlier one.
    REPLACES("替代", "被替代"),
    /// The two are read together.
    RELATED("相关文件", "相关文件");

    private final String label;
    private final String reverse;

    Relation(String label, String reverse) {
        this.label = label;
        this.reverse = reverse;
    }

    /// As it is called on the page of the document from which the link goes.
    public String label() {
        return label;
    }

    /// As it is called on the page of the document to which it goes.
    public String reverseLabel() {
        return reverse;
    }
}
