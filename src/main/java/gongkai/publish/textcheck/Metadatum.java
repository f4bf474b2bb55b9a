package gongkai.publish.textcheck;

/// One particular of a document, as far as the check knows it.
public enum Metadatum {
    TITLE("标题"),
    NUMBER("文号"),
    MADE_ON("成文日期"),
    TOPIC("主题分类"),
    GENRE("体裁分类"),
    COLUMN("栏目"),
    ATTRIBUTE("公开属性"),
    SUMMARY("内容概述"),
    KEYWORDS("关键词"),
    SOURCE("来源"),
    EFFECTIVE_ON("实施日期"),
    EXPIRES_ON("有效期至"),
    REVIEW_ON("评估日期");

    private final String label;

    Metadatum(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether it is running text that is read like the body.
    boolean isText() {
        return switch (this) {
            case TITLE, SUMMARY, KEYWORDS, SOURCE -> true;
            case NUMBER, MADE_ON, TOPIC, GENRE, COLUMN, ATTRIBUTE, EFFECTIVE_ON, EXPIRES_ON, REVIEW_ON -> false;
        };
    }
}
