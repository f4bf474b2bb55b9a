package gongkai.foundation.organ;

/// What kind of body an organ is; decides which duties it has and when its report is due.
public enum OrganKind {
    GOVERNMENT("人民政府"),
    OFFICE("政府办公室"),
    DEPARTMENT("工作部门"),
    /// 派出机构、直属机构
    AGENCY("派出机构、直属机构"),
    TOWNSHIP("乡镇人民政府、街道办事处"),
    /// Not an organ of state, but the fifth level of the tree: what a township publishes reaches people there.
    VILLAGE("村民委员会、居民委员会"),
    /// 法律、法规授权的具有管理公共事务职能的组织: the whole Regulation applies to them (条例第五十四条).
    PUBLIC_INSTITUTION("法律、法规授权的组织"),
    PUBLIC_ENTERPRISE("公共企事业单位");

    private final String label;

    OrganKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether anyone may file a request with it. Public enterprises follow rules of their own (条例第五十五条), and
    /// committees of villagers and residents open their affairs under their own laws.
    public boolean answersRequests() {
        return switch (this) {
            case GOVERNMENT, OFFICE, DEPARTMENT, AGENCY, TOWNSHIP, PUBLIC_INSTITUTION -> true;
            case VILLAGE, PUBLIC_ENTERPRISE -> false;
        };
    }
}
