package gongkai.answer.recordcorrection;

/// What can be done with a correction; each is one verb of this room.
public enum RecordCorrectionAction {
    RECEIVE("提出更正", "提出了更正"),
    ACCEPT("受理", "受理了更正"),
    CORRECT("更正", "更正了有关信息"),
    REFUSE("不予更正", "作出了不予更正的决定"),
    FORWARD("转送", "转送了有权更正的机关"),
    REDIRECT("告知", "告知了有权更正的机关"),
    WITHDRAW("撤回", "撤回了更正"),
    MOVE("移交", "移交给承接职责的机关"),
    RECOUNT("重算期限", "重算了期限");

    private final String label;
    private final String done;

    RecordCorrectionAction(String label, String done) {
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
