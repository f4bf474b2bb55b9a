package gongkai.publish.sitecolumn;

import java.util.Arrays;
import java.util.Optional;

/// What a column is for. Decides what it gathers by itself, how long it may stand without anything new
/// (国办秘函〔2019〕19号, 单项否决 4), and whether it is one of the fixed parts every disclosure home has.
public enum ColumnType {
    NEWS("动态要闻", false),
    NOTICE("通知公告", false),
    POLICY("政策文件", false),
    INTERPRETATION("政策解读", false),
    BASICS("基本信息", false),
    OTHER("其他栏目", false),
    /// 条例第十二条: how information is arranged and obtained.
    GUIDE("政府信息公开指南", true),
    SYSTEM("政府信息公开制度", true),
    /// 条例第二十条, with its fifteen items beneath.
    STATUTORY("法定主动公开内容", true),
    /// One item of 条例第二十条.
    ITEM("法定公开事项", true),
    /// 条例第四十九条.
    ANNUAL_REPORT("政府信息公开年报", true),
    /// 条例第二十九条: leads to the form of requests.
    ON_REQUEST("依申请公开", true);

    private final String label;
    private final boolean fixed;

    ColumnType(String label, boolean fixed) {
        this.label = label;
        this.fixed = fixed;
    }

    /// The type named in a form, if it is one that can be chosen.
    static Optional<ColumnType> parse(String name) {
        return Arrays.stream(values())
                .filter(type -> !type.fixed && type.name().equals(name))
                .findFirst();
    }

    public String label() {
        return label;
    }

    /// Whether it is a fixed part: made with the home, neither renamed nor moved nor closed.
    public boolean isFixed() {
        return fixed;
    }

    /// Whether documents can be placed in it.
    public boolean takesDocuments() {
        return switch (this) {
            case STATUTORY, ON_REQUEST -> false;
            case NEWS, NOTICE, POLICY, INTERPRETATION, BASICS, OTHER, GUIDE, SYSTEM, ITEM, ANNUAL_REPORT -> true;
        };
    }

    /// Whether standing empty is a fault of the column. An item that is empty is a gap of the catalogue, and yearly
    /// reports stand in a room of their own.
    boolean mustNotBeEmpty() {
        return switch (this) {
            case STATUTORY, ITEM, ON_REQUEST, ANNUAL_REPORT -> false;
            case NEWS, NOTICE, POLICY, INTERPRETATION, BASICS, OTHER, GUIDE, SYSTEM -> true;
        };
    }
}
