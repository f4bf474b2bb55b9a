package gongkai.publish.textcheck;

/// Where in a text a finding stands.
public enum TextField {
    TITLE("标题"),
    SUMMARY("内容概述"),
    KEYWORDS("关键词"),
    SOURCE("来源"),
    BODY("正文"),
    ENCLOSURE("附件"),
    PARTICULARS("元数据");

    private final String label;

    TextField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static TextField of(Metadatum which) {
        return switch (which) {
            case TITLE -> TITLE;
            case SUMMARY -> SUMMARY;
            case KEYWORDS -> KEYWORDS;
            case SOURCE -> SOURCE;
            case NUMBER, MADE_ON, TOPIC, GENRE, COLUMN, ATTRIBUTE, EFFECTIVE_ON, EXPIRES_ON, REVIEW_ON -> PARTICULARS;
        };
    }
}
