package gongkai.publish.gazette;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about the gazette.
public enum GazetteRefusal implements ErrorCode {
    UNKNOWN_ISSUE("没有找到这一期公报，请从公报目录查找。", Kind.NOT_FOUND),
    UNKNOWN_ENTRY("这一期公报里没有这篇文件，请从目录查找。", Kind.NOT_FOUND),
    ISSUE_INCOMPLETE("请核对填写内容。", Kind.INVALID),
    NO_SUCH_DOCUMENT("没有找到这份文件，它可能已经撤下，请另选。", Kind.INVALID),
    NO_SUCH_SECTION("请选择公报的栏目。", Kind.INVALID),
    ISSUE_IN_PRINT("这一期已经出版，不能再改动。", Kind.NOT_NOW),
    ISSUE_DISCARDED("这一期已经不再出版。", Kind.NOT_NOW),
    ISSUE_EMPTY("这一期还没有选入文件，请先选文。", Kind.NOT_NOW),
    DOCUMENT_GONE("选入的文件里有的已经撤下，请先移出再出版。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    GazetteRefusal(String message, Kind kind) {
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
