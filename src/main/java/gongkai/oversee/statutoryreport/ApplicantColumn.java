package gongkai.oversee.statutoryreport;

import java.util.Arrays;
import java.util.List;

/// Columns of table 三: who applied. Columns two to six stand under 法人或其他组织.
public enum ApplicantColumn implements CellRef.Column {
    NATURAL_PERSON("自然人"),
    ENTERPRISE("商业企业"),
    RESEARCH("科研机构"),
    PUBLIC_WELFARE("社会公益组织"),
    LEGAL_SERVICE("法律服务机构"),
    ORG_OTHER("其他"),
    TOTAL("总计");

    private final String label;

    ApplicantColumn(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// The six kinds of applicant, without the total.
    public static List<ApplicantColumn> kinds() {
        return Arrays.stream(values()).filter(column -> column != TOTAL).toList();
    }
}
