package gongkai.oversee.reportcheck;

import gongkai.foundation.kernel.ErrorCode;

/// Why a report that was handed in is not checked.
enum ReportCheckRefusal implements ErrorCode {
    REPORT_UNREADABLE("交来的年度报告不能核对，原因见各项。");

    private final String message;

    ReportCheckRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
