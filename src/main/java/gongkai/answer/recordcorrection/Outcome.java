package gongkai.answer.recordcorrection;

/// How a correction ends (条例第四十一条): the four ways the article names.
public enum Outcome {
    CORRECT("更正", RecordCorrectionAction.CORRECT, "更正的内容", false),
    REFUSE("不予更正", RecordCorrectionAction.REFUSE, "不予更正的理由", false),
    FORWARD("转送有权更正的机关", RecordCorrectionAction.FORWARD, "转送的理由", true),
    REDIRECT("告知向有权更正的机关提出", RecordCorrectionAction.REDIRECT, "不属于本机关职能范围的理由", true);

    private final String label;
    private final RecordCorrectionAction action;
    private final String words;
    private final boolean namesBody;

    Outcome(String label, RecordCorrectionAction action, String words, boolean namesBody) {
        this.label = label;
        this.action = action;
        this.words = words;
        this.namesBody = namesBody;
    }

    public String label() {
        return label;
    }

    RecordCorrectionAction action() {
        return action;
    }

    /// What the reasons are called that it must give.
    public String words() {
        return words;
    }

    /// Whether another body must be named.
    public boolean namesBody() {
        return namesBody;
    }
}
