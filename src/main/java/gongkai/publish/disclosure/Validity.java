package gongkai.publish.disclosure;

import java.util.Arrays;
import java.util.Optional;

/// 有效性: whether a document still binds.
public enum Validity {
    IN_FORCE("现行有效"),
    AMENDED("已修订，现行有效"),
    /// 尚未施行: its 实施日期 has not come. Never written down, it follows from the day.
    NOT_YET("尚未施行"),
    ABOLISHED("废止"),
    /// The period of validity ended. Not counted as abolished in the annual report.
    EXPIRED("失效"),
    /// 宣布失效: in a 清理 its organ found that it no longer applies.
    DECLARED_INVALID("宣布失效");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    /// The validity named in an address.
    public static Optional<Validity> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }

    /// Whether nothing has ended it: it binds, or will from its day on.
    public boolean isBinding() {
        return switch (this) {
            case IN_FORCE, AMENDED, NOT_YET -> true;
            case ABOLISHED, EXPIRED, DECLARED_INVALID -> false;
        };
    }
}
