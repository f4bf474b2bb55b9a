package gongkai.answer.foi;

/// Who asks, in the columns of the annual report's table 三 (国办公开办函〔2021〕30号).
public enum ApplicantKind {
    NATURAL_PERSON("自然人"),
    ENTERPRISE("商业企业"),
    RESEARCH("科研机构"),
    PUBLIC_WELFARE("社会公益组织"),
    LEGAL_SERVICE("法律服务机构"),
    ORG_OTHER("其他法人或组织");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOrganisation() {
        return this != NATURAL_PERSON;
    }
}
