package gongkai.publish.documentimport;

/// How far a row is.
enum RowState {
    WAITING("等待读取"),
    READ("待导入"),
    UNREADABLE("没有读出"),
    LEFT_OUT("不导入"),
    TAKEN("已导入");

    private final String label;

    RowState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
