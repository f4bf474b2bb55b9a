package gongkai.foundation.identity;

/// What a member of staff is for an organ and all below it.
public enum Role {
    OFFICER("经办"),
    HEAD("负责人"),
    PUBLISHER("发布"),
    STATISTICIAN("年报"),
    SUPERVISOR("督办");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
