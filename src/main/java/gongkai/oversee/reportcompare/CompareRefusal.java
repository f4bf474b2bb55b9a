package gongkai.oversee.reportcompare;

import gongkai.foundation.kernel.ErrorCode;

/// Why this room says no.
enum CompareRefusal implements ErrorCode {
    NO_SUCH_DATA_FILE("年报数据可以下载为 csv、xlsx、json，请从年报数据页面选择。"),
    NO_DATA_OF_YEAR("没有这一年的年报数据，请从年报数据页面选择已经结束的年度。");

    private final String message;

    CompareRefusal(String message) {
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
