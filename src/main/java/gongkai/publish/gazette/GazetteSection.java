package gongkai.publish.gazette;

import gongkai.foundation.organ.OrganKind;
import gongkai.publish.disclosure.DocumentKind;
import java.util.Arrays;
import java.util.Optional;

/// 公报的栏目, in the order in which they are printed.
public enum GazetteSection {
    RULES("政府规章"),
    GOVERNMENT("政府文件"),
    OFFICE("政府办公室文件"),
    DEPARTMENT("部门文件"),
    PERSONNEL("人事任免"),
    CHRONICLE("大事记"),
    OTHER("其他");

    private final String label;

    GazetteSection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<GazetteSection> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /// Where a document usually stands: by what it is, else by who made it.
    static GazetteSection usual(DocumentKind kind, OrganKind maker) {
        if (kind == DocumentKind.RULES) {
            return RULES;
        }
        if (kind == DocumentKind.PERSONNEL) {
            return PERSONNEL;
        }
        if (kind == DocumentKind.NEWS || kind == DocumentKind.MEETING) {
            return CHRONICLE;
        }
        return switch (maker) {
            case GOVERNMENT, TOWNSHIP -> GOVERNMENT;
            case OFFICE -> OFFICE;
            case DEPARTMENT, AGENCY, PUBLIC_INSTITUTION -> DEPARTMENT;
            case VILLAGE, PUBLIC_ENTERPRISE -> OTHER;
        };
    }
}
