package gongkai.answer.foi;

/// What happens to an application form before it is a request.
enum FilingAction {
    KEEP("继续填写"),
    AWAIT("到达，等待确认"),
    TAKE("登记"),
    /// 一事一申请: one of its requests becomes several.
    DIVIDE("分为几件"),
    GIVE_UP("联系不上申请人"),
    MOVE("移交来件");

    private final String label;

    FilingAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
