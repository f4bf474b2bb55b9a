package gongkai.foundation.organ;

/// What kind of body an organ is; decides which duties it has and when its report is due.
public enum OrganKind {
    GOVERNMENT("人民政府"),
    OFFICE("政府办公室"),
    DEPARTMENT("工作部门"),
    TOWNSHIP("乡镇人民政府、街道办事处"),
    PUBLIC_ENTERPRISE("公共企事业单位");

    private final String label;

    OrganKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
