package gongkai.oversee.annualreport;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about yearly reports.
public enum ReportRefusal implements ErrorCode {
    UNKNOWN_YEAR("没有这个机关这一年的年度报告数据，请从年度报告列表中选择。"),
    YEAR_NOT_OVER("这一年还没有结束，年度报告数据在次年1月1日起可以查阅。"),
    UNKNOWN_CELL("年度报告的表格里没有这个数字，请从报告页面点选。"),
    UNKNOWN_FILE("年度报告数据可以下载为 pdf、docx、ofd、xlsx、csv、json，没有别的格式。"),
    NOT_PUBLIC("这个数字背后的申请和案件涉及个人，不在门户上列出。");

    private final String message;

    ReportRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
