package gongkai.foundation.organ;

/// What can happen to an organ.
public enum OrganAction {
    SET_UP("设立", "设立"),
    RENAME("更名", "更名"),
    MERGE("合并", "并入其他机关"),
    SPLIT("分设", "分设为几个机关"),
    ABOLISH("撤销", "撤销"),
    MOVE("调整隶属关系", "上级机关变更"),
    /// The other side of a merger, a split or an abolition.
    TAKE_OVER("承接职责", "承接其他机关的职责"),
    PROFILE("修改单位信息", "单位信息变更"),
    UNITS("修改内设机构", "内设机构变更");

    private final String label;
    private final String done;

    OrganAction(String label, String done) {
        this.label = label;
        this.done = done;
    }

    public String label() {
        return label;
    }

    /// What happened, for the history.
    public String done() {
        return done;
    }

    /// Whether it is part of 机构改革, which the public may read; profiles are simply as they are.
    public boolean isReform() {
        return switch (this) {
            case SET_UP, RENAME, MERGE, SPLIT, ABOLISH, MOVE, TAKE_OVER -> true;
            case PROFILE, UNITS -> false;
        };
    }
}
