package gongkai.publish.disclosure;

/// What 条例第二十条 requires to be published, item by item.
public enum StatutoryItem {
    LAWS_RULES_DOCS(1, "行政法规、规章和规范性文件"),
    ORGANISATION(2, "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    PLANS(3, "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    STATISTICS(4, "国民经济和社会发展统计信息"),
    LICENSING_SERVICES(5, "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    PENALTY_COERCION(6, "实施行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定"),
    BUDGET(7, "财政预算、决算信息"),
    ADMIN_FEES(8, "行政事业性收费项目及其依据、标准"),
    PROCUREMENT(9, "政府集中采购项目的目录、标准及实施情况"),
    MAJOR_PROJECTS(10, "重大建设项目的批准和实施情况"),
    WELFARE_POLICIES(11, "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    EMERGENCIES(12, "突发公共事件的应急预案、预警信息及应对情况"),
    SAFETY_SUPERVISION(13, "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    RECRUITMENT(14, "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    OTHER_STATUTORY(15, "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息");

    private final int number;
    private final String label;

    StatutoryItem(int number, String label) {
        this.number = number;
        this.label = label;
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
    }
}
