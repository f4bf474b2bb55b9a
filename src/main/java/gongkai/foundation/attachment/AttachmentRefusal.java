package gongkai.foundation.attachment;

import gongkai.foundation.kernel.ErrorCode;

/// Why we do not take a file, or do not have it.
public enum AttachmentRefusal implements ErrorCode {
    ATTACHMENT_TYPE("这个文件的内容不是可以上传的类型。可以上传 " + FileType.ACCEPTED + "。", Kind.INVALID),
    ATTACHMENT_EMPTY("这个文件是空的，请选择有内容的文件。", Kind.INVALID),
    ATTACHMENT_TOO_LARGE("文件太大，单个文件不超过 50 MB，请分开或压缩后再上传。", Kind.INVALID),
    UNKNOWN_ATTACHMENT("没有找到这个附件，它可能已随信息撤下。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    AttachmentRefusal(String message, Kind kind) {
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
