package gongkai.publish.textcheck;

/// What the check looks for.
public enum FindingKind {
    CITIZEN_NUMBER("公民身份号码"),
    MOBILE_NUMBER("手机号码"),
    BANK_CARD("银行卡号"),
    HOME_ADDRESS("家庭住址"),
    MISSPELLING("错别字"),
    BANNED_WORD("禁用词"),
    TITLE_ERROR("政治表述、职务称谓"),
    DOUBLED_SIGN("重复标点"),
    GARBLED("乱码"),
    INJECTED("疑似被植入的内容"),
    HIDDEN_TEXT("隐藏的内容"),
    OUTSIDE_LINK("外部链接"),
    DEAD_LINK("打不开的链接"),
    MISSING_METADATA("缺少元数据"),
    HEADING_DIFFERS("标题和附件不一致"),
    NUMBER_TWICE("文号重复"),
    CITES_INVALID("引用已失效的文件"),
    UNREAD_ENCLOSURE("附件未能检查");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether what was found is somebody's personal data: it is masked where it is shown, and never written down.
    public boolean isPersonal() {
        return switch (this) {
            case CITIZEN_NUMBER, MOBILE_NUMBER, BANK_CARD, HOME_ADDRESS -> true;
            case MISSPELLING,
                    BANNED_WORD,
                    TITLE_ERROR,
                    DOUBLED_SIGN,
                    GARBLED,
                    INJECTED,
                    HIDDEN_TEXT,
                    OUTSIDE_LINK,
                    DEAD_LINK,
                    MISSING_METADATA,
                    HEADING_DIFFERS,
                    NUMBER_TWICE,
                    CITES_INVALID,
                    UNREAD_ENCLOSURE -> false;
        };
    }
}
