package gongkai.answer.foiimport;

import java.util.List;
import java.util.Optional;

/// What a line of an old book says, and by which names its column is known.
enum BookColumn {
    NUMBER("编号", true, List.of("编号", "申请编号", "登记号", "序号", "受理编号")),
    RECEIVED("收到日期", true, List.of("收到日期", "收到时间", "收件日期", "申请日期", "登记日期", "受理日期")),
    CLOSED("办结日期", true, List.of("办结日期", "办结时间", "答复日期", "答复时间")),
    KIND("申请人类别", true, List.of("申请人类别", "申请人类型", "申请人情况", "类别")),
    DECISION("办理结果", true, List.of("办理结果", "答复结果", "答复类型", "办理情况", "答复情况")),
    TITLE("信息名称", true, List.of("信息名称", "申请内容", "申请事项", "申请公开内容", "标题")),
    DESCRIPTION("特征描述", false, List.of("特征描述", "文号", "内容描述")),
    APPLICANT("申请人", false, List.of("申请人", "申请人姓名", "申请人名称", "姓名")),
    CHANNEL("收到方式", false, List.of("收到方式", "申请方式", "申请渠道", "渠道")),
    EXTENSION("延期天数", false, List.of("延期天数", "延期工作日", "延长天数"));

    private final String label;
    private final boolean required;
    private final List<String> names;

    BookColumn(String label, boolean required, List<String> names) {
        this.label = label;
        this.required = required;
        this.names = names;
    }

    String label() {
        return label;
    }

    boolean isRequired() {
        return required;
    }

    /// The column's name in a form.
    String field() {
        return "column-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Which of the headings it stands under; the likelier name wins.
    Optional<Integer> findIn(List<String> headings) {
        return names.stream().map(headings::indexOf).filter(place -> place >= 0).findFirst();
    }
}
