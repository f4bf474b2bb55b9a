package gongkai.publish.documentimport;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about an import.
public enum DocumentImportRefusal implements ErrorCode {
    NO_FILES("请选择要导入的文件。", Kind.INVALID),
    TOO_MANY_FILES("一次导入的文件太多，请分几次导入，或者用命令行导入。", Kind.INVALID),
    ARCHIVE_BROKEN("压缩包打不开，请重新打成 ZIP 压缩包。", Kind.INVALID),
    ARCHIVE_TOO_LARGE("压缩包里的内容太大，请分几次导入。", Kind.INVALID),
    ROW_INCOMPLETE("请核对这一行的内容。", Kind.INVALID),
    UNKNOWN_RUN("没有找到这一批导入，请回到成批导入查看。", Kind.NOT_FOUND),
    UNKNOWN_ROW("没有找到这个文件，请回到这一批导入查看。", Kind.NOT_FOUND),
    ALREADY_TAKEN("这个文件已经导入，要修改请到信息发布中办理。", Kind.NOT_NOW),
    DRAFTS_NEED_STAFF("草稿要由工作人员登录后导入。", Kind.NOT_ALLOWED),
    STILL_WAITING("这个文件还在等待读取，请稍后再看。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    DocumentImportRefusal(String message, Kind kind) {
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
