package gongkai.publish.interpretation;

import java.util.Arrays;
import java.util.Optional;

/// What a document is linked with beside other documents.
public enum LinkKind {
    CONSULTATION("征求意见"),
    SERVICE_GUIDE("办事指南");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    /// The kind named in a form.
    public static Optional<LinkKind> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }
}
