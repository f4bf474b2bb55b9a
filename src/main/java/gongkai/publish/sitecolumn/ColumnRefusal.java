package gongkai.publish.sitecolumn;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about columns.
public enum ColumnRefusal implements ErrorCode {
    UNKNOWN_COLUMN("没有找到这个栏目，请核对网址，或者从机关的公开主页进入。", Kind.NOT_FOUND),
    COLUMN_INCOMPLETE("请核对栏目的填写内容。", Kind.INVALID),
    COLUMN_IS_FIXED("这是每个机关都有的固定栏目，不能改名、移动或者关闭。", Kind.NOT_NOW),
    COLUMN_CLOSED("这个栏目已经关闭。", Kind.NOT_NOW),
    COLUMN_CHANGED_MEANWHILE("这个栏目刚刚由别人改过。请看过现在的内容，再改一次。", Kind.NOT_NOW),
    COLUMN_BENEATH_ITSELF("栏目不能移到它自己或者它的下级栏目之下，请另选上级栏目。", Kind.INVALID),
    COLUMN_NOT_EMPTY("栏目里还有信息或者下级栏目。请先关闭下级栏目，并选定接续的栏目。", Kind.INVALID),
    HOME_WITHOUT_ORGAN("这个机关已经撤销，栏目只供查阅，不再改动。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    ColumnRefusal(String message, Kind kind) {
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
