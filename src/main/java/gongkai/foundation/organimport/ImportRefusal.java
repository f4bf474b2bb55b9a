package gongkai.foundation.organimport;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to a table.
public enum ImportRefusal implements ErrorCode {
    NO_FILE("请选择要导入的表格。", Kind.INVALID),
    TABLE_TOO_LARGE("表格超过 20 MB，请分成几个文件导入。", Kind.INVALID),
    TOO_MANY_ROWS("表格超过 60,000 行，请分成几个文件导入。", Kind.INVALID),
    OLD_WORKBOOK("这是旧版 XLS 表格，请另存为 XLSX 或者 CSV 后再上传。", Kind.INVALID),
    UNREADABLE_TABLE("表格打不开，请上传 XLSX 文件，或者 UTF-8、GBK 编码的 CSV 文件。", Kind.INVALID),
    EMPTY_TABLE("表格里没有内容，第一行应为列名，以下每行一条。", Kind.INVALID),
    UNKNOWN_UPLOAD("没有找到这次上传的表格，它可能已经导入或者过期，请重新上传。", Kind.NOT_FOUND),
    ROWS_WRONG("表格里还有需要核对的行，改正后重新上传。", Kind.NOT_NOW),
    NOTHING_TO_TAKE("表格和现在的名录一致，没有需要导入的内容。", Kind.NOT_NOW),
    LIST_MOVED_ON("名录在预览之后有变动，请重新上传，按最新的名录核对。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    ImportRefusal(String message, Kind kind) {
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
