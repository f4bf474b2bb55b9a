package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// As many public documents as one likes, always the same ones, made of the words such documents are made of: a few
/// words stand in almost every one, many stand in a few.
final class ManyEntries implements SearchSource {
    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 5, 1);
    private static final int DAYS = 6700;
    private static final int ORGANS = 300;
    private static final List<String> PLACES =
            List.of("云州市", "清河县", "东湖区", "西岭区", "南屏县", "北川镇", "临江街道", "高新区", "经开区", "柳林乡");
    private static final List<String> FIELDS = List.of(
            "义务教育", "基本医疗保险", "住房公积金", "老旧小区", "公共交通", "食品安全", "生态环境", "营商环境", "安全生产", "城乡规划", "残疾人", "老年人", "高龄",
            "最低生活", "就业创业", "知识产权", "农村公路", "水利工程", "防汛抗旱", "森林防火", "文化旅游", "学前教育", "职业技能", "中小企业", "政府采购", "工程建设",
            "土地征收", "国有资产", "财政专项", "社会救助", "医疗卫生", "疾病预防", "市场监督", "道路运输", "城市管理", "物业服务", "垃圾分类", "污水处理", "大气污染",
            "乡村振兴", "粮食安全", "种子管理", "动物防疫", "殡葬服务", "婚姻登记", "户籍管理", "消防安全", "数据资源", "电子证照");
    private static final List<String> MATTERS = List.of(
            "预算", "决算", "补贴", "津贴", "招生", "改造", "整治", "检查", "监测", "培训", "认定", "许可", "处罚", "收费", "招标", "验收", "考核", "评估",
            "规划", "建设", "保障", "管理", "服务", "扶持", "奖励", "审批", "登记", "普查", "宣传", "演练");
    private static final List<String> FORMS =
            List.of("通知", "公告", "意见", "办法", "方案", "公示", "报告", "解读", "批复", "决定", "指南", "名单");
    private static final List<String> KINDS =
            List.of("行政规范性文件", "其他文件", "政策解读", "财政预决算", "行政处罚", "行政许可", "公示公告", "规划计划", "统计信息", "重大项目", "人事信息", "应急管理");
    private static final List<String> SENTENCES = List.of(
            "为贯彻落实上级部署，结合本地实际，现就有关事项通知如下。",
            "各部门要加强组织领导，明确责任分工，确保工作落实到位。",
            "本办法自印发之日起施行，有效期五年。",
            "申请人应当提交身份证明和相关材料，由受理窗口当场核对。",
            "经市人民政府同意，现予公开发布，请认真遵照执行。",
            "公示期为五个工作日，如有异议请书面反映。",
            "资金实行专款专用，接受财政和审计部门的监督。",
            "办理时限为二十个工作日，不收取任何费用。",
            "有关单位应当按照政府信息公开条例的规定及时公开。",
            "本次检查采取随机抽查的方式进行，结果向社会公开。",
            "对符合条件的对象按月发放，具体标准另行制定。",
            "请于月底前将落实情况报送市政府办公室。");

    private final int count;

    ManyEntries(int count) {
        this.count = count;
    }

    @Override
    public String source() {
        return "many";
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return Optional.of(entry(Integer.parseInt(id)));
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        int first = after.map(Integer::parseInt).orElse(0) + 1;
        var entries = new ArrayList<SearchEntry>();
        for (int number = first; number < first + size && number <= count; number++) {
            entries.add(entry(number));
        }
        return entries;
    }

    @Override
    public Set<String> keepPublic(Collection<String> ids) {
        return Set.copyOf(ids);
    }

    private static SearchEntry entry(int number) {
        var chance = new SplittableRandom(number * 31L + 7);
        String place = often(PLACES, chance);
        String field = often(FIELDS, chance);
        String matter = often(MATTERS, chance);
        String form = often(FORMS, chance);
        LocalDate day = FIRST_DAY.plusDays((long) (DAYS * Math.sqrt(chance.nextDouble())));
        String title = "%s关于%d年%s%s工作的%s".formatted(place, day.getYear(), field, matter, form);
        String signature = chance.nextInt(3) == 0 ? "云政发〔%d〕%d号".formatted(day.getYear(), 1 + chance.nextInt(900)) : "";
        return new SearchEntry(
                "many",
                Integer.toString(number),
                title,
                signature,
                text(chance, field, matter),
                often(KINDS, chance),
                often(FIELDS, chance),
                chance.nextInt(4) == 0 ? "现行有效" : "",
                OrganId.of("organ-" + (int) (ORGANS * Math.pow(chance.nextDouble(), 2))),
                day,
                "/publish/documents/" + number);
    }

    private static String text(SplittableRandom chance, String field, String matter) {
        var text = new StringBuilder();
        int sentences = 3 + chance.nextInt(4);
        for (int at = 0; at < sentences; at++) {
            text.append(often(SENTENCES, chance))
                    .append(often(FIELDS, chance))
                    .append(often(MATTERS, chance))
                    .append("，");
        }
        // A name that a handful of documents have.
        text.append(field).append(matter).append("项目编号").append((char) (0x4e00 + chance.nextInt(3000)));
        return text.append((char) (0x4e00 + chance.nextInt(3000))).append("。").toString();
    }

    /// The first ones often, the last ones seldom.
    private static <T> T often(List<T> choices, SplittableRandom chance) {
        return choices.get((int) (choices.size() * Math.pow(chance.nextDouble(), 2.5)));
    }
}
