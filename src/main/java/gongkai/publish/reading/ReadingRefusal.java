package gongkai.publish.reading;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to readers.
public enum ReadingRefusal implements ErrorCode {
    DOCUMENT_WITHDRAWN("这份信息已经撤下，正文和附件不再提供。", Kind.GONE),
    LIST_UNREADABLE("请核对参数。", Kind.INVALID),
    NO_PREVIEW("这个附件不能在网页上预览，请下载后查看。", Kind.NOT_FOUND),
    PREVIEW_BUSY("预览的人比较多，请稍后再试，或者下载附件。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    ReadingRefusal(String message, Kind kind) {
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
