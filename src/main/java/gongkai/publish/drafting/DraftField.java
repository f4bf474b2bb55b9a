package gongkai.publish.drafting;

import java.util.Arrays;
import java.util.Optional;

/// What is filled in of a draft beside its body and its files. Kept as it was typed until it is sent to review: an
/// incomplete draft can always be saved.
public enum DraftField {
    KIND("kind", "信息种类"),
    TITLE("title", "标题"),
    NUMBER("number", "文号"),
    MADE_ON("madeOn", "成文日期"),
    ATTRIBUTE("attribute", "公开属性"),
    ATTRIBUTE_REASON("attributeReason", "不主动公开的理由"),
    COLUMN("column", "栏目"),
    TOPIC("topic", "主题分类"),
    GENRE("genre", "体裁分类"),
    ITEM("item", "公开事项"),
    EFFECTIVE_ON("effectiveOn", "实施日期"),
    EXPIRES_ON("expiresOn", "有效期至"),
    REVIEW_ON("reviewOn", "评估日期"),
    SOURCE("source", "来源"),
    KEYWORDS("keywords", "关键词"),
    SUMMARY("summary", "内容概述"),
    INTERPRETS("interprets", "被解读文件"),
    REPEALS("repeals", "废止的文件"),
    AMENDS("amends", "修改的文件"),
    AMOUNT_WAN("amountWan", "收费金额（万元）"),
    NOTE("note", "修改说明"),
    /// Where the text came from, for example the number of a request; set by the room that brought it, never typed.
    ORIGIN("origin", "信息来源");

    private final String form;
    private final String label;

    DraftField(String form, String label) {
        this.form = form;
        this.label = label;
    }

    /// The field a form calls by this name.
    static Optional<DraftField> named(String form) {
        return Arrays.stream(values()).filter(each -> each.form.equals(form)).findFirst();
    }

    /// As the field is called in forms.
    String form() {
        return form;
    }

    String label() {
        return label;
    }

    /// Whether people fill it in.
    boolean isTyped() {
        return this != ORIGIN;
    }
}
