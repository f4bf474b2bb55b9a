package gongkai.foundation.worklist;

/// What can be done with a supervision.
enum SupervisionAction {
    ANSWER("答复"),
    ACCEPT("审核通过"),
    SEND_BACK("退回重新答复"),
    WITHDRAW("撤销"),
    MOVE("转由承接机关答复");

    private final String label;

    SupervisionAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
