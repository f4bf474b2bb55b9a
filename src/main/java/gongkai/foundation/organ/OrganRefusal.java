package gongkai.foundation.organ;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about organs.
public enum OrganRefusal implements ErrorCode {
    UNKNOWN_ORGAN("没有找到这个机关，请从机关名录中选择。", Kind.NOT_FOUND),
    UNKNOWN_REGION("没有找到这个区划，请从区划名录中选择。", Kind.NOT_FOUND),
    UNKNOWN_REFORM("没有找到这项变更，它可能已经生效或者取消。", Kind.NOT_FOUND),
    ORGAN_ABOLISHED("这个机关已经撤销，不能再变更。", Kind.NOT_NOW),
    SUCCESSOR_NOT_ACTIVE("承接职责的机关不在名录中，或者已经撤销，请另选一个。", Kind.NOT_NOW),
    SUCCESSOR_IS_ITSELF("承接职责的不能是这个机关自己，请另选一个。", Kind.NOT_NOW),
    TOO_FEW_SUCCESSORS("分设后的机关至少两个；只有一个的，请办理合并。", Kind.NOT_NOW),
    SUPERIOR_NOT_ACTIVE("上级机关不在名录中，或者已经撤销，请另选一个。", Kind.NOT_NOW),
    CIRCLE("上级机关不能是它自己，也不能是它的下级，请另选一个。", Kind.NOT_NOW),
    CHILDREN_LEFT("这个机关还有下级机关，请先选定它们的新上级。", Kind.NOT_NOW),
    NAME_TAKEN("名录中已有同名的机关，请核对名称。", Kind.NOT_NOW),
    CODE_TAKEN("这个统一社会信用代码已经属于另一个机关，请核对。", Kind.NOT_NOW),
    SHORT_ID_TAKEN("这个网址短名已经有机关使用，请换一个。", Kind.NOT_NOW),
    NO_CHANGE("新的名称和现在一样，没有变更。", Kind.NOT_NOW),
    REFORM_INCOMPLETE("填写的内容有需要核对的地方。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    OrganRefusal(String message, Kind kind) {
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
