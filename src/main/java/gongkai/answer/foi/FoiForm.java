package gongkai.answer.foi;

import java.util.Arrays;
import java.util.Optional;

/// The forms of a request (law.md §5.3) that are filled in from the record whenever they are asked for. They bear no
/// number: they are no letters of the organ.
public enum FoiForm {
    REQUEST_FORM("request-form", "政府信息公开申请表"),
    REGISTER_ENTRY("register-entry", "政府信息公开申请登记表"),
    RECEIPT("receipt", "政府信息公开申请接收回执"),
    FLOW_CHART("flow-chart", "政府信息公开申请办理流程图");

    private final String path;
    private final String title;

    FoiForm(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /// How it stands in addresses.
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    static Optional<FoiForm> ofPath(String path) {
        return Arrays.stream(values()).filter(form -> form.path.equals(path)).findFirst();
    }

    /// The receipt holds the query code, which is the applicant's alone.
    boolean isForTheDesk() {
        return switch (this) {
            case REQUEST_FORM, REGISTER_ENTRY, FLOW_CHART -> true;
            case RECEIPT -> false;
        };
    }

    /// The register is the office's own; the rest concerns the applicant too.
    boolean isForApplicants() {
        return switch (this) {
            case REQUEST_FORM, RECEIPT, FLOW_CHART -> true;
            case REGISTER_ENTRY -> false;
        };
    }
}
