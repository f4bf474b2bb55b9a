package gongkai.publish.disclosure;

/// 公文公开属性, fixed when a document is drafted. What stands in this room is open; the other two are named because
/// people ask for them.
public enum DisclosureAttribute {
    PROACTIVE("主动公开"),
    ON_REQUEST("依申请公开"),
    CLOSED("不予公开");

    private final String label;

    DisclosureAttribute(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
