package gongkai.oversee.reportwriting;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about the writing of yearly reports.
public enum ReportWritingRefusal implements ErrorCode {
    UNKNOWN_REPORT("没有这份年度报告的编制任务，请从年报编制的列表进入。", Kind.NOT_FOUND),
    UNKNOWN_REPORT_FILE("编制中的年度报告可以下载为 pdf、docx、ofd，没有别的格式。", Kind.NOT_FOUND),
    REPORT_NOT_NOW("年度报告已经进行到另一步，现在不能这样办理，请看页面上的状态。", Kind.NOT_NOW),
    REPORT_INCOMPLETE("年度报告还不能送审签，请按提示补充。", Kind.INVALID),
    REPORT_TEXT_MOVED("您编写期间别人保存了新的文字，您的文字没有覆盖它。", Kind.NOT_NOW),
    REPORT_WORDS_MISSING("请写明理由。", Kind.INVALID),
    OTHERS_REPORT_TO_IT("还有机关向它报送年度报告，不能免去它自己的报告。", Kind.NOT_NOW),
    OWN_SUBMISSION("送审签的人不能自己审签，请由其他负责人审签。", Kind.NOT_ALLOWED),
    OWN_CORRECTION("提出更正的人不能自己批准，请由其他负责人批准。", Kind.NOT_ALLOWED),
    REPORT_CORRECTION_INCOMPLETE("请核对更正的数字和理由。", Kind.INVALID),
    REPORT_CORRECTION_NOT_NOW("这处更正已经有了结果，不能再这样办理。", Kind.NOT_NOW),
    UNKNOWN_REPORT_CORRECTION("没有找到这处更正，请从报告页面进入。", Kind.NOT_FOUND),
    PUBLISHED_TEXT_UNDER_REVIEW("公开稿还在审核，发布或者作废以前不能再起草一份。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    ReportWritingRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
