package gongkai.publish.documentimport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is known of a document in a row, as it was read or typed.
enum ImportField {
    TITLE("标题"),
    NUMBER("文号"),
    ORGAN("发布机关"),
    KIND("信息种类"),
    MADE_ON("成文日期"),
    PUBLISHED_ON("发布日期"),
    TOPIC("主题分类"),
    GENRE("体裁分类"),
    SUMMARY("内容概述"),
    SOURCE("来源"),
    KEYWORDS("关键词"),
    EFFECTIVE_ON("实施日期"),
    EXPIRES_ON("有效期至"),
    REVIEW_ON("评估日期"),
    COLUMN("栏目"),
    ITEM("公开事项"),
    ATTRIBUTE("公开属性"),
    INTERPRETS("被解读文件"),
    AMOUNT_WAN("收费金额");

    private final String label;

    ImportField(String label) {
        this.label = label;
    }

    /// The name of the column in a list.
    String label() {
        return label;
    }

    /// The field by the name a form or the database knows it by.
    static Optional<ImportField> parse(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    static List<ImportField> all() {
        return List.of(values());
    }
}
