package gongkai.answer.covering;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;

/// Why a file cannot be covered.
public enum CoveringRefusal implements ErrorCode {
    COVER_UNREADABLE("这个文件打不开，或者设有密码。请用原来的软件重新保存后再上传。", Kind.INVALID),
    COVER_TOO_LONG("这个文件太长，一次最多遮盖 300 页。请分成几个文件。", Kind.INVALID),
    COVER_TOO_LARGE("这幅图片或者页面太大，请缩小后再上传。", Kind.INVALID),
    COVER_SEVERAL_PICTURES("这个图片文件里有好几幅图，请分开保存，或者另存为 PDF。", Kind.INVALID),
    COVER_BEYOND_PAGE("这一处不在文件里，请核对页码、段号和位置。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    CoveringRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    /// Refuses when it is so.
    void when(boolean so) {
        if (so) {
            throw Refusal.of(this);
        }
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
