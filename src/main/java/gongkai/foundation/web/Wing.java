package gongkai.foundation.web;

/// The five wings of the house, which are the portal's navigation.
public enum Wing {
    PUBLISH("公开", "/publish", "政策文件、机构职能与政府信息"),
    SERVE("服务", "/serve", "办事指南与惠企政策"),
    ANSWER("回应", "/answer", "依申请公开与来信答复"),
    ENGAGE("参与", "/engage", "征求意见与民意调查"),
    OVERSEE("监督", "/oversee", "年度报告与监督评价");

    private final String label;
    private final String path;
    private final String words;

    Wing(String label, String path, String words) {
        this.label = label;
        this.path = path;
        this.words = words;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    /// What a visitor finds there, in a few words.
    public String words() {
        return words;
    }
}
