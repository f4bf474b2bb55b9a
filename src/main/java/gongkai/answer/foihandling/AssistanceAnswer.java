package gongkai.answer.foihandling;

/// What the answer of who assists amounts to.
enum AssistanceAnswer {
    PROVIDED("提供信息"),
    NOT_HELD("经查找，不存在所需信息"),
    OPINION("提出意见");

    private final String label;

    AssistanceAnswer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
