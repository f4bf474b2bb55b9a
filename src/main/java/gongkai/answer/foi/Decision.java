package gongkai.answer.foi;

import java.util.Arrays;
import java.util.List;

/// How a request may end: each constant is one line of the annual report's table 三, 三（一）to（六）, so that the
/// report is a count over cases. Labels as printed in 国办公开办函〔2021〕30号.
public enum Decision {
    DISCLOSED("予以公开", Group.DISCLOSED, "第三十六条第一项、第二项"),
    PARTLY_DISCLOSED("部分公开", Group.PARTLY, "第三十七条"),
    REFUSED_STATE_SECRET("属于国家秘密", Group.REFUSED, "第十四条"),
    REFUSED_FORBIDDEN_BY_LAW("其他法律行政法规禁止公开", Group.REFUSED, "第十四条", "属于其他法律、行政法规禁止公开的政府信息"),
    REFUSED_SAFETY_STABILITY("危及“三安全一稳定”", Group.REFUSED, "第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"),
    REFUSED_THIRD_PARTY("保护第三方合法权益", Group.REFUSED, "第十五条、第三十二条", "涉及第三方商业秘密、个人隐私，公开会对第三方合法权益造成损害"),
    REFUSED_INTERNAL_AFFAIRS("属于三类内部事务信息", Group.REFUSED, "第十六条第一款", "属于人事管理、后勤管理、内部工作流程等内部事务信息"),
    REFUSED_PROCESS_INFO("属于四类过程性信息", Group.REFUSED, "第十六条第二款", "属于行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息"),
    REFUSED_ENFORCEMENT_FILE("属于行政执法案卷", Group.REFUSED, "第十六条第二款", "属于行政执法案卷信息"),
    REFUSED_ADMIN_QUERY("属于行政查询事项", Group.REFUSED, "第三十六条第七项", "属于工商、不动产登记资料等，有关法律、行政法规对其获取有特别规定"),
    UNAVAILABLE_NOT_HELD("本机关不掌握相关政府信息", Group.UNAVAILABLE, "第三十六条第四项、第五项", "本机关不掌握所申请的信息"),
    UNAVAILABLE_NEEDS_CREATION("没有现成信息需要另行制作", Group.UNAVAILABLE, "第三十八条", "所申请的信息没有现成的，需要另行制作"),
    UNAVAILABLE_STILL_UNCLEAR("补正后申请内容仍不明确", Group.UNAVAILABLE, "第三十条", "申请内容经补正后仍不明确"),
    NOT_PROCESSED_PETITION("信访举报投诉类申请", Group.NOT_PROCESSED, "第三十九条第一款"),
    NOT_PROCESSED_REPEAT("重复申请", Group.NOT_PROCESSED, "第三十六条第六项"),
    NOT_PROCESSED_PUBLICATION("要求提供公开出版物", Group.NOT_PROCESSED, "第三十九条第二款"),
    NOT_PROCESSED_EXCESSIVE("无正当理由大量反复申请", Group.NOT_PROCESSED, "第三十五条"),
    NOT_PROCESSED_RECONFIRM("要求行政机关确认或重新出具已获取信息", Group.NOT_PROCESSED, "第三十六条第六项"),
    OTHER_CORRECTION_LAPSED("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Group.OTHER, "第三十条"),
    OTHER_FEE_UNPAID("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", Group.OTHER, "第四十二条"),
    OTHER_MISC("其他", Group.OTHER, "第三十三条");

    private final String label;
    private final Group group;
    private final String article;
    private final String finding;

    Decision(String label, Group group, String article) {
        this(label, group, article, label);
    }

    Decision(String label, Group group, String article, String finding) {
        this.label = label;
        this.group = group;
        this.article = article;
        this.finding = finding;
    }

    /// How a letter says it where the printed label is no part of a sentence.
    String finding() {
        return finding;
    }

    public String label() {
        return label;
    }

    /// The decision with its group, for example 无法提供：没有现成信息需要另行制作.
    public String words() {
        return group.label().equals(label) ? label : group.label() + "：" + label;
    }

    public Group group() {
        return group;
    }

    /// The article of the Regulation it rests on.
    public String article() {
        return article;
    }

    /// 复议前置 (行政复议法第二十三条第一款第四项): refusals under articles 14, 15 and 16 go to review before suit;
    /// 行政查询事项 rests on article 36 and does not.
    public boolean reviewFirst() {
        return group == Group.REFUSED && this != REFUSED_ADMIN_QUERY;
    }

    /// What the reasons must name, so that a reader can check the decision (必备事实).
    public String mustName() {
        return switch (this) {
            case DISCLOSED -> "信息已经公开的，写明获取的方式和途径；现在提供的，写明提供的内容。";
            case PARTLY_DISCLOSED -> "哪些部分公开，哪些部分不公开及其理由。";
            case REFUSED_STATE_SECRET -> "密级、定密的机关或者依据。";
            case REFUSED_FORBIDDEN_BY_LAW -> "禁止公开的法律、行政法规及其条款。";
            case REFUSED_SAFETY_STABILITY -> "危及哪一种安全或者稳定，为什么。";
            case REFUSED_THIRD_PARTY -> "征求第三方意见的结果，以及不公开不会对公共利益造成重大影响的判断。";
            case REFUSED_INTERNAL_AFFAIRS -> "属于人事管理、后勤管理、内部工作流程中的哪一类。";
            case REFUSED_PROCESS_INFO -> "属于讨论记录、过程稿、磋商信函、请示报告中的哪一类。";
            case REFUSED_ENFORCEMENT_FILE -> "属于哪一件行政执法案卷。";
            case REFUSED_ADMIN_QUERY -> "适用的查询规定，以及到哪里查询。";
            case UNAVAILABLE_NOT_HELD -> "检索的范围和方法；不属于本机关负责的，写明理由，能够确定的写明负责公开的机关及其联系方式。";
            case UNAVAILABLE_NEEDS_CREATION -> "现有的是什么信息，需要怎样加工、分析。";
            case UNAVAILABLE_STILL_UNCLEAR -> "补正以后仍不明确的是哪些内容。";
            case NOT_PROCESSED_PETITION -> "可以通过哪一个渠道提出。";
            case NOT_PROCESSED_REPEAT -> "已经答复的是哪一件申请（编号、日期）。";
            case NOT_PROCESSED_PUBLICATION -> "获取公开出版物的途径。";
            case NOT_PROCESSED_EXCESSIVE -> "查明的数量和频次，以及所说明的理由为什么不合理。";
            case NOT_PROCESSED_RECONFIRM -> "该信息是什么时候、怎样获取的。";
            case OTHER_CORRECTION_LAPSED, OTHER_FEE_UNPAID, OTHER_MISC -> "";
        };
    }

    /// The line in the format of 2019, which had one row for all of 其他处理; every other line is the same in both.
    public String lineOf2019() {
        return group == Group.OTHER ? "OTHER" : name();
    }

    /// Whether it rests on the rights of a third party, who must have been asked (第三十二条).
    boolean restsOnThirdParty() {
        return this == REFUSED_THIRD_PARTY;
    }

    /// Whether some information goes out with it.
    public boolean discloses() {
        return this == DISCLOSED || this == PARTLY_DISCLOSED;
    }

    /// What an officer may choose when replying; the other three come about by themselves.
    public static List<Decision> listForReply() {
        return Arrays.stream(values())
                .filter(decision -> decision.group != Group.OTHER)
                .toList();
    }

    /// The five statutory groups, and the last one for what ends without a reply.
    public enum Group {
        DISCLOSED("予以公开"),
        PARTLY("部分公开"),
        REFUSED("不予公开"),
        UNAVAILABLE("无法提供"),
        NOT_PROCESSED("不予处理"),
        OTHER("其他处理");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
