package gongkai.publish.disclosure;

import java.util.Arrays;
import java.util.Optional;

/// What kind of information a document is, and under which item of 条例第二十条 it must be published. The kinds that
/// 年度报告 counts in its second table have kinds of their own.
public enum DocumentKind {
    RULES("规章", StatutoryItem.LAWS_RULES_DOCS, true),
    NORMATIVE_DOCS("行政规范性文件", StatutoryItem.LAWS_RULES_DOCS, true),
    OTHER_DOCS("其他文件", StatutoryItem.OTHER_STATUTORY, true),
    INTERPRETATION("政策解读", StatutoryItem.LAWS_RULES_DOCS, false),
    PLAN("规划计划", StatutoryItem.PLANS, true),
    STATISTICS("统计信息", StatutoryItem.STATISTICS, false),
    LICENCE_DECISION("行政许可决定", StatutoryItem.LICENSING_SERVICES, false),
    PENALTY_DECISION("行政处罚决定", StatutoryItem.PENALTY_COERCION, false),
    COERCION_DECISION("行政强制决定", StatutoryItem.PENALTY_COERCION, false),
    BUDGET("预算决算", StatutoryItem.BUDGET, false),
    ADMIN_FEE("行政事业性收费公示", StatutoryItem.ADMIN_FEES, false),
    ANNOUNCEMENT("公示公告", StatutoryItem.OTHER_STATUTORY, false),
    ANSWERED_REQUEST("依申请转主动公开", StatutoryItem.OTHER_STATUTORY, false),
    ORGANISATION("机构职能", StatutoryItem.ORGANISATION, false),
    NEWS("工作动态", StatutoryItem.OTHER_STATUTORY, false),
    PERSONNEL("人事信息", StatutoryItem.RECRUITMENT, false),
    PROCUREMENT("政府采购", StatutoryItem.PROCUREMENT, false),
    MAJOR_PROJECT("重大建设项目", StatutoryItem.MAJOR_PROJECTS, false),
    WELFARE("民生保障", StatutoryItem.WELFARE_POLICIES, false),
    EMERGENCY("应急管理", StatutoryItem.EMERGENCIES, false),
    SUPERVISION("监督检查", StatutoryItem.SAFETY_SUPERVISION, false),
    MEETING("会议公开", StatutoryItem.OTHER_STATUTORY, false),
    PROPOSAL_REPLY("建议提案复文", StatutoryItem.OTHER_STATUTORY, false),
    DISCLOSURE_GUIDE("政府信息公开指南", StatutoryItem.OTHER_STATUTORY, false),
    DISCLOSURE_SYSTEM("政府信息公开制度", StatutoryItem.OTHER_STATUTORY, false),
    ANNUAL_REPORT("政府信息公开年报", StatutoryItem.OTHER_STATUTORY, false);

    private final String label;
    private final StatutoryItem item;
    private final boolean rules;

    DocumentKind(String label, StatutoryItem item, boolean rules) {
        this.label = label;
        this.item = item;
        this.rules = rules;
    }

    /// The kind named in an address or a form.
    public static Optional<DocumentKind> parse(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }

    /// The item of 条例第二十条.
    public StatutoryItem item() {
        return item;
    }

    /// Whether it lays something down that stays in force until it is ended, so that it can be abolished.
    public boolean hasValidity() {
        return rules;
    }

    /// Whether it states an amount of money: 年度报告 adds up what was charged.
    public boolean statesAmount() {
        return this == ADMIN_FEE;
    }
}
