package gongkai.answer.foi;

/// What can be done with a request; each is one verb of this room.
public enum FoiAction {
    RECEIVE("提交申请", "提交了申请"),
    ACCEPT("受理", "受理了申请"),
    ASK_CORRECTION("要求补正", "要求补正"),
    CORRECT("补正", "提交了补正"),
    EXTEND("延期", "延长了答复期限"),
    DECIDE("答复", "作出了答复"),
    LAPSE("不再处理", "因逾期未补正，不再处理"),
    WITHDRAW("撤回", "撤回了申请"),
    PUBLISH("主动公开", "将答复的信息主动公开"),
    MOVE("移交", "把申请移交给承接职责的机关"),
    RECOUNT("重算期限", "按更正后的日历重算了期限");

    private final String label;
    private final String done;

    FoiAction(String label, String done) {
        this.label = label;
        this.done = done;
    }

    public String label() {
        return label;
    }

    /// What happened, for the timeline.
    public String done() {
        return done;
    }
}
