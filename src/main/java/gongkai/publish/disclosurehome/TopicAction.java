package gongkai.publish.disclosurehome;

/// What is done with a 专题.
enum TopicAction {
    CHANGE("修改专题"),
    PUBLISH("发布专题"),
    CLOSE("结束专题");

    private final String label;

    TopicAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
