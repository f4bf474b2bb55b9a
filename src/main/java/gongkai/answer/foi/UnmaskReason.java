package gongkai.answer.foi;

/// The usual reasons for seeing an applicant's data in full.
public enum UnmaskReason {
    CONTACT("联系申请人，核实申请内容或者送达方式"),
    DELIVERY("邮寄、传真或者当面送达文书"),
    IDENTITY("核对申请人身份证明"),
    THIRD_PARTY("征求第三方意见时需要说明申请人情况"),
    REMEDY("办理行政复议、行政诉讼的答复或者应诉"),
    OTHER("其他，在下面写明");

    private final String label;

    UnmaskReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
