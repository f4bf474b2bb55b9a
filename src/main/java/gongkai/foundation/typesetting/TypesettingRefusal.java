package gongkai.foundation.typesetting;

import gongkai.foundation.kernel.ErrorCode;

/// Why we do not set a text.
public enum TypesettingRefusal implements ErrorCode {
    NO_CHINESE_FONT(
            "服务器上没有中文字库，暂时不能生成 PDF。请管理员把仿宋、小标宋等 TrueType 字库放进数据目录的 fonts 文件夹后重新启动；网页、DOCX 和 OFD 不受影响。", Kind.NOT_NOW),
    UNKNOWN_FORMAT("文书可以下载为 PDF、DOCX 或者 OFD。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    TypesettingRefusal(String message, Kind kind) {
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
