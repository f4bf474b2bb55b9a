package gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whether what is meant stands among the first three: over the demo city and three real yearly reports, asked as
/// people type, with numbers in every manner, pinyin, wrong characters, other words and whole sentences.
@HouseTest
class RelevanceTest {
    private static final double ENOUGH = 0.95;
    private static final int FIRST = 3;

    /// What is typed, and the title of the one thing that is meant: of a row of years the newest, of a rule and what is
    /// said of it the rule.
    private static final String PAIRS = """
            高龄津贴 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            高龄津贴怎么领 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            高龄津贴发放管理办法 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            高龄津帖发放 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            老龄津贴 青河 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            青河县敬老金怎么发放 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            gaolingjintie | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            glJT发放 | 青河县人民政府关于印发《青河县高龄津贴发放管理办法》的通知
            云民发〔2023〕1号 | 云州市民政局关于调整2023年城乡居民最低生活保障标准的通知
            云民发[2023]1号 | 云州市民政局关于调整2023年城乡居民最低生活保障标准的通知
            云民发（2023）1 | 云州市民政局关于调整2023年城乡居民最低生活保障标准的通知
            云民发２０２３年１号 | 云州市民政局关于调整2023年城乡居民最低生活保障标准的通知
            低保标准调整 | 云州市民政局关于调整2023年城乡居民最低生活保障标准的通知
            2023年低保标准是多少 | 云州市民政局关于调整2023年城乡居民最低生活保障标准的通知
            最低生活保障新增对象 | 2025年第1季度最低生活保障新增对象公示
            低保新增名单 | 2025年第1季度最低生活保障新增对象公示
            养老机构等级评定 | 云州市人民政府关于印发《云州市养老机构等级评定管理办法》的通知
            养老院等级怎么评定 | 云州市人民政府关于印发《云州市养老机构等级评定管理办法》的通知
            yanglaojigoudengji | 云州市人民政府关于印发《云州市养老机构等级评定管理办法》的通知
            yljg等级评定 | 云州市人民政府关于印发《云州市养老机构等级评定管理办法》的通知
            养老护理员培训 | 云州市民政局关于开展2024年养老护理员职业技能培训的通知
            想参加养老护理员培训去哪里报名 | 云州市民政局关于开展2024年养老护理员职业技能培训的通知
            小学学区划分 | 2025年小学和初中学区划分方案公告
            孩子上小学怎么报名 | 云州市教育局关于印发《云州市义务教育阶段学校招生入学管理办法》的通知
            义务教育招生入学管理办法 | 云州市教育局关于印发《云州市义务教育阶段学校招生入学管理办法》的通知
            小型农田水利设施管护办法政策解读 | 《云州市小型农田水利设施管护办法》政策解读
            云教规〔2025〕1号 | 云州市教育局关于印发《云州市义务教育阶段学校招生入学管理办法》的通知
            2023年随迁子女入学 | 云州市教育局关于做好2023年义务教育阶段学校招生入学工作的通知
            学校食堂食品安全检查 | 云州市教育局关于开展2025年春季学期学校食堂食品安全检查的通知
            学校食堂明厨亮灶 | 临江区人民政府关于推进学校食堂互联网明厨亮灶建设的通知
            大宗食材采购 | 青河县人民政府关于印发《青河县学校食堂大宗食材集中采购管理细则》的通知
            食堂食材供应商有哪些 | 2026年学校食堂大宗食材供应商入围结果公告
            校园餐抽检结果 | 2022年第4季度校园餐抽检结果公告
            学生餐收费 | 云州市教育局关于规范2024年学生餐收费和伙食费账目公开的通知
            保障农民工工资支付 | 云州市保障农民工工资支付管理办法
            拖欠农民工工资怎么办 | 云州市保障农民工工资支付管理办法
            外来务工人员工资 | 云州市保障农民工工资支付管理办法
            云州市人民政府令第30号 | 云州市保障农民工工资支付管理办法
            nongmingonggongzi | 云州市保障农民工工资支付管理办法
            农民工工资支负 | 云州市保障农民工工资支付管理办法
            失业保险稳岗返还 | 云州市人力资源和社会保障局关于落实2025年失业保险稳岗返还的通知
            企业稳岗返还怎么申请 | 云州市人力资源和社会保障局关于落实2025年失业保险稳岗返还的通知
            sybxwgfh 2024 | 云州市人力资源和社会保障局关于落实2024年失业保险稳岗返还的通知
            sybxwgfh | 云州市人力资源和社会保障局关于落实2025年失业保险稳岗返还的通知
            公益性岗位招聘 | 2025年公益性岗位招聘公告
            二手房过户一窗办理 | 云州市自然资源和规划局关于推行2025年二手房交易登记、缴税、水电过户一窗办理的通知
            二手房过户水电怎么办理 | 云州市自然资源和规划局关于推行2025年二手房交易登记、缴税、水电过户一窗办理的通知
            房产证办理 便民 | 云州市自然资源和规划局关于印发《云州市不动产登记便民服务规程》的通知
            不动产登记便民服务规程 解读 | 《云州市不动产登记便民服务规程》政策解读
            budongchandengjifei | 云州市国土资源局2023年度不动产登记费收费公示
            不动产登机费 | 云州市国土资源局2023年度不动产登记费收费公示
            农村宅基地确权 | 云州市自然资源和规划局关于做好2024年农村宅基地房地一体确权登记工作的通知
            公租房配租结果 | 2023年第4季度公共租赁住房配租结果公示
            廉租房名单 | 2025年公共租赁住房配租名单和房源
            老旧小区改造验收 | 2025年老旧小区改造工程竣工验收结果公示
            旧改质量安全 | 云州市人民政府关于加强2024年老旧小区改造工程质量安全管理的通知
            二次供水 | 云州市住房和城乡建设局关于印发《云州市二次供水设施管理细则》的通知
            小区二次供水谁负责管理 | 云州市住房和城乡建设局关于印发《云州市二次供水设施管理细则》的通知
            自来水水质 | 2023年第2季度出厂水和管网水水质公告
            桂花街停水 | 桂花街供水管道抢修停水公告
            什么时候停水 织锦巷 | 织锦巷供水管道抢修停水公告
            空气质量 | 2024年第4季度环境空气质量状况公告
            重污染天气应急响应 | 临江区人民政府关于印发《临江区重污染天气应急响应管理办法》的通知
            临政规〔2026〕1号 | 临江区人民政府关于印发《临江区重污染天气应急响应管理办法》的通知
            临政规【2026】１号 | 临江区人民政府关于印发《临江区重污染天气应急响应管理办法》的通知
            嘉禾建材 大气污染物超标排放处罚 | 关于云州嘉禾建材有限公司大气污染物超标排放案的行政处罚决定书
            排污许可 云州和润 | 关于云州和润建材有限公司排污许可的决定
            食品小作坊登记 | 云州市市场监督管理局关于印发《云州市食品小作坊小餐饮登记管理办法》的通知
            开小餐饮店要办什么登记 | 云州市市场监督管理局关于印发《云州市食品小作坊小餐饮登记管理办法》的通知
            超期未检电梯 | 2024年超期未检电梯名单公告
            预算绩效评价 | 云州市人民政府关于做好2023年预算绩效评价工作的通知
            财政局2026年部门预算 | 云州市财政局2026年度部门预算
            czj bmys | 云州市财政局2026年度部门预算
            云州市民政局2025年工作要点 | 云州市民政局2025年工作要点
            育儿补贴申领 | 云州市卫生健康委员会关于落实2023年育儿补贴申领服务的通知
            普惠托育机构名单 | 2023年普惠托育机构名单公告
            普惠脱育服务 | 临江区人民政府关于印发《临江区普惠托育服务管理办法》的通知
            城乡居民医保参保 | 云州市卫生健康委员会关于做好2024年城乡居民基本医疗保险参保动员工作的通知
            新农合 参保 | 云州市卫生健康委员会关于做好2024年城乡居民基本医疗保险参保动员工作的通知
            危险废物规范化管理 | 云州市生态环境局关于做好2024年危险废物规范化环境管理评估工作的通知
            小型农田水利设施管护 | 云州市人民政府关于印发《云州市小型农田水利设施管护办法》的通知
            国土空间详细规划 望山 | 望山县人民政府关于印发《望山县国土空间详细规划管理办法》的通知
            石桥村地质灾害 | 石桥村地质灾害隐患点排查报告
            江苏省政务服务管理办公室年度报告 | 江苏省政务服务管理办公室2020年政府信息公开工作年度报告
            国办公开办函〔2019〕60号 | 江苏省政务服务管理办公室2020年政府信息公开工作年度报告
            苏州市政府信息公开年报 | 苏州市人民政府2020年政府信息公开工作年度报告
            苏州市2020年收到多少件信息公开申请 | 苏州市人民政府2020年政府信息公开工作年度报告
            放管服改革分工方案 许可事项清单 | 政务服务管理局2023年政府信息公开工作年度报告
            六好五提四有 | 政务服务管理局2023年政府信息公开工作年度报告
            2022年第4季度低保新增 | 2022年第4季度最低生活保障新增对象公示
            高龄津贴统计 | 云州市高龄津贴与社会救助统计数据（2025年第2季度）
            2024年食堂食材供应商 | 2024年学校食堂大宗食材供应商入围结果公告
            云州市民政局 | 云州市民政局
            依申请公开怎么申请 | 依申请公开指引
            """;

    private static final Map<String, String> REPORTS = Map.of(
            "tabs-2020.txt", "江苏省政务服务管理办公室2020年政府信息公开工作年度报告",
            "pipes-after-cells-2020.txt", "苏州市人民政府2020年政府信息公开工作年度报告",
            "pipes-alone-2023.txt", "政务服务管理局2023年政府信息公开工作年度报告");

    private final LoadedCity city;
    private final Accounts accounts;
    private final Publishing publishing;
    private final Search search;
    private final SearchIndex index;

    @Autowired
    RelevanceTest(LoadedCity city, Accounts accounts, Publishing publishing, Search search, SearchIndex index) {
        this.city = city;
        this.accounts = accounts;
        this.publishing = publishing;
        this.search = search;
        this.index = index;
    }

    @Test
    void whatIsMeantStandsAmongTheFirstThree() throws IOException {
        city.load();
        publishReports();
        index.rebuild();

        var pairs = PAIRS.lines().map(line -> line.split(" \\| ", 2)).toList();
        var missed = new ArrayList<String>();
        for (String[] pair : pairs) {
            var first = search.find(SearchQuestion.of(pair[0].strip())).hits().items().stream()
                    .limit(FIRST)
                    .map(hit -> hit.entry().title())
                    .toList();
            if (first.stream().noneMatch(title -> title.equals(pair[1].strip()))) {
                missed.add(pair[0] + " → " + first);
            }
        }
        double success = 1 - (double) missed.size() / pairs.size();
        System.out.printf("success at %d: %.3f of %d%n%s%n", FIRST, success, pairs.size(), String.join("\n", missed));

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
        assertThat(pairs)
                .as("one thing and no other")
                .allSatisfy(pair -> assertThat(titled(pair[1].strip())).isEqualTo(1));
        assertThat(success).as("missed: %s", missed).isGreaterThanOrEqualTo(ENOUGH);
    }

    /// How many public things bear exactly this title.
    private long titled(String title) {
        return search.findAsTyped(SearchQuestion.of(title)).hits().items().stream()
                .filter(hit -> hit.entry().title().equals(title))
                .count();
    }

    private void publishReports() throws IOException {
        var organ = OrganId.of("yunzhou");
        var publisher = accounts.enterStaff(
                "librarian", "江宁", organ, LoadedCity.PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, organ)));
        for (var report : REPORTS.entrySet()) {
            publishing.publish(
                    NewDocument.about(organ, DocumentKind.OTHER_DOCS, report.getValue(), LocalDate.of(2024, 1, 31))
                            .body("<p>" + text(report.getKey()) + "</p>")
                            .complete(),
                    publisher);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = RelevanceTest.class.getResourceAsStream("/gongkai/oversee/statutoryreport/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
