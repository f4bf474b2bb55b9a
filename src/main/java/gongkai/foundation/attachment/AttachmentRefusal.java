package gongkai.foundation.attachment;

import gongkai.foundation.kernel.ErrorCode;

/// Why we do not take a file, or do not have it.
public enum AttachmentRefusal implements ErrorCode {
    ATTACHMENT_TYPE("这个文件的内容不是可以上传的类型。可以上传 " + FileType.ACCEPTED + "。", Kind.INVALID),
    ATTACHMENT_EMPTY("这个文件是空的，请选择有内容的文件。", Kind.INVALID),
    ATTACHMENT_TOO_LARGE("文件太大，请分开或压缩后再上传。", Kind.INVALID),
    ATTACHMENT_BROKEN("这个文件已损坏或者设有密码，无法查看内容，请用原来的软件重新保存后再上传。", Kind.INVALID),
    ATTACHMENT_BOMB("这个压缩文件层数太多或者解开后过大，请整理后再上传。", Kind.INVALID),
    ATTACHMENT_MACRO("这个文件含有宏，请另存为不带宏的格式（如 .docx、.xlsx）后再上传。", Kind.INVALID),
    ATTACHMENT_SCRIPT("这个网页里有脚本，或者会自动打开别处的内容，请另存为 PDF 后再上传。", Kind.INVALID),
    ATTACHMENT_PDF_ACTS("这个 PDF 里有脚本，或者会启动程序，请重新打印成 PDF 后再上传。", Kind.INVALID),
    ATTACHMENT_PAGE_TOO_LARGE("网页文件不超过 5 MB，请另存为 PDF 后再上传。", Kind.INVALID),
    ATTACHMENT_PROGRAM("这个压缩包里有可以运行的程序，请去掉后再上传。", Kind.INVALID),
    ATTACHMENT_VIRUS("这个文件没有通过病毒检查，未予保存。请查杀病毒后再上传。", Kind.INVALID),
    ATTACHMENT_SCANNER_LIMIT("这个文件太大，病毒检查服务没有检查完，未予保存。请拆成几个文件再上传。", Kind.INVALID),
    ATTACHMENT_SCANNER_AWAY("病毒检查暂时无法进行，文件没有保存。请稍后再上传。", Kind.NOT_NOW),
    ATTACHMENT_NOT_KEPT("文件暂时无法保存，请稍后再上传。", Kind.NOT_NOW),
    NOT_UNREADABLE("这个附件已在读取，或者已经读出。", Kind.NOT_NOW),
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
