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

    /// What is typed, and what stands in the title that is meant.
    private static final String PAIRS = """
            高龄津贴 | 青河县高龄津贴发放管理办法
            高龄津贴怎么领 | 青河县高龄津贴发放管理办法
            高龄津贴发放管理办法 | 青河县高龄津贴发放管理办法
            高龄津帖发放 | 青河县高龄津贴发放管理办法
            老龄津贴 青河 | 青河县高龄津贴发放管理办法
            青河县敬老金怎么发放 | 青河县高龄津贴发放管理办法
            gaolingjintie | 高龄津贴
            glJT发放 | 高龄津贴发放管理办法
            云民发〔2023〕1号 | 调整2023年城乡居民最低生活保障标准
            云民发[2023]1号 | 调整2023年城乡居民最低生活保障标准
            云民发（2023）1 | 调整2023年城乡居民最低生活保障标准
            云民发２０２３年１号 | 调整2023年城乡居民最低生活保障标准
            低保标准调整 | 调整2023年城乡居民最低生活保障标准
            2023年低保标准是多少 | 调整2023年城乡居民最低生活保障标准
            最低生活保障新增对象 | 最低生活保障新增对象公示
            低保新增名单 | 最低生活保障新增对象公示
            养老机构等级评定 | 养老机构等级评定管理办法
            养老院等级怎么评定 | 养老机构等级评定管理办法
            yanglaojigoudengji | 养老机构等级评定管理办法
            yljg等级评定 | 养老机构等级评定管理办法
            养老护理员培训 | 养老护理员职业技能培训
            想参加养老护理员培训去哪里报名 | 养老护理员职业技能培训
            小学学区划分 | 学区划分方案公告
            孩子上小学怎么报名 | 义务教育阶段学校招生入学
            义务教育招生入学管理办法 | 义务教育阶段学校招生入学管理办法
            义务教育阶段学校招生入学管理办法政策解读 | 云州市义务教育阶段学校招生入学管理办法》政策解读
            云教规〔2025〕1号 | 云州市义务教育阶段学校招生入学管理办法
            随迁子女入学需要什么材料 | 义务教育阶段学校招生入学
            学校食堂食品安全检查 | 春季学期学校食堂食品安全检查
            学校食堂明厨亮灶 | 学校食堂互联网明厨亮灶建设
            大宗食材采购 | 学校食堂大宗食材集中采购管理细则
            食堂食材供应商有哪些 | 学校食堂大宗食材供应商入围结果
            校园餐抽检结果 | 校园餐抽检结果公告
            学生餐收费 | 学生餐收费和伙食费账目公开
            保障农民工工资支付 | 云州市保障农民工工资支付管理办法
            拖欠农民工工资怎么办 | 保障农民工工资支付管理办法
            外来务工人员工资 | 保障农民工工资支付管理办法
            云州市人民政府令第30号 | 云州市保障农民工工资支付管理办法
            nongmingonggongzi | 保障农民工工资支付管理办法
            农民工工资支负 | 保障农民工工资支付管理办法
            失业保险稳岗返还 | 失业保险稳岗返还
            企业稳岗返还怎么申请 | 失业保险稳岗返还
            sybxwgfh 2024 | 失业保险
            sybxwgfh | 失业保险稳岗返还
            公益性岗位招聘 | 公益性岗位招聘公告
            二手房过户一窗办理 | 二手房交易登记、缴税、水电过户一窗办理
            二手房过户水电怎么办理 | 二手房交易登记、缴税、水电过户一窗办理
            房产证办理 便民 | 不动产登记便民服务规程
            不动产登记便民服务规程 解读 | 不动产登记便民服务规程》政策解读
            budongchandengji | 不动产登记
            不动产登机费 | 不动产登记费收费公示
            农村宅基地确权 | 农村宅基地房地一体确权登记
            公租房配租结果 | 公共租赁住房配租结果公示
            廉租房名单 | 公共租赁住房配租
            老旧小区改造验收 | 老旧小区改造工程竣工验收结果公示
            旧改质量安全 | 老旧小区改造工程质量安全管理
            二次供水 | 二次供水设施管理细则
            小区二次供水谁负责管理 | 二次供水设施管理细则
            自来水水质 | 出厂水和管网水水质公告
            桂花街停水 | 桂花街供水管道抢修停水公告
            什么时候停水 织锦巷 | 织锦巷供水管道抢修停水公告
            空气质量 | 环境空气质量状况公告
            重污染天气应急响应 | 重污染天气应急响应管理办法
            临政规〔2026〕1号 | 重污染天气应急响应管理办法
            临政规【2026】１号 | 重污染天气应急响应管理办法
            大气污染物超标排放处罚 | 大气污染物超标排放案的行政处罚决定书
            排污许可 云州和润 | 云州和润建材有限公司排污许可的决定
            食品小作坊登记 | 食品小作坊小餐饮登记管理办法
            开小餐饮店要办什么登记 | 食品小作坊小餐饮登记管理办法
            超期未检电梯 | 超期未检电梯名单公告
            预算绩效评价 | 预算绩效评价工作
            财政局2026年部门预算 | 云州市财政局2026年度部门预算
            czj bmys | 云州市财政局
            云州市民政局2025年工作要点 | 云州市民政局2025年工作要点
            育儿补贴申领 | 育儿补贴申领服务
            普惠托育机构名单 | 普惠托育机构名单公告
            普惠脱育服务 | 普惠托育服务管理办法
            城乡居民医保参保 | 城乡居民基本医疗保险参保动员
            新农合 参保 | 城乡居民基本医疗保险参保动员
            危险废物规范化管理 | 危险废物规范化环境管理评估
            小型农田水利设施管护 | 小型农田水利设施管护办法
            国土空间详细规划 望山 | 望山县国土空间详细规划管理办法
            石桥村地质灾害 | 石桥村地质灾害隐患点排查报告
            江苏省政务服务管理办公室年度报告 | 江苏省政务服务管理办公室2020年
            国办公开办函〔2019〕60号 | 江苏省政务服务管理办公室2020年
            苏州市政府信息公开年报 | 苏州市人民政府2020年
            苏州市2020年收到多少件信息公开申请 | 苏州市人民政府2020年
            放管服改革分工方案 许可事项清单 | 政务服务管理局2023年
            六好五提四有 | 政务服务管理局2023年
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
            if (first.stream().noneMatch(title -> title.contains(pair[1].strip()))) {
                missed.add(pair[0] + " → " + first);
            }
        }
        double success = 1 - (double) missed.size() / pairs.size();
        System.out.printf("success at %d: %.3f of %d%n%s%n", FIRST, success, pairs.size(), String.join("\n", missed));

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
        assertThat(success).as("missed: %s", missed).isGreaterThanOrEqualTo(ENOUGH);
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
