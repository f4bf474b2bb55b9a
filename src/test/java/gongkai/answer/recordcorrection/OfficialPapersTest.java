package gongkai.answer.recordcorrection;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiHouse.Paper;
import gongkai.foundation.letter.DeliveryRoute;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Reading;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every official paper of law.md §5.3 exists, names its specific fields, and says the same on the page, as DOCX, as
/// PDF
/// and as OFD. 呈批单 and 协办函 belong to the rooms that handle a request inside the office.
@HouseTest
class OfficialPapersTest {
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("TRANSFER_LIST", List.of("移送日期：2026年3月24日", "接收单位：云州市档案馆", "高龄津贴发放办法", "索引号")),
            Map.entry(
                    "REQUEST_FORM",
                    List.of("申请人姓名", "身份证明", "联系电话", "通信地址", "电子邮箱", "所需信息的名称", "文号或者其他特征性描述", "提供方式", "获取途径")),
            Map.entry("FLOW_CHART", List.of("环节", "下一步", "待答复", "征求意见")),
            Map.entry("REGISTER_ENTRY", List.of("收到渠道", "收到之日", "2026年3月2日", "最迟答复之日", "经办人")),
            Map.entry("RECEIPT", List.of("2026年3月2日收到", "编号", "查询码")),
            Map.entry("CORRECTION_NOTICE", List.of("请写明年度", "请补充以下内容", "15个工作日内提交补正", "视为放弃申请", "第三十条")),
            Map.entry("REASONS_NOTICE", List.of("42件申请", "请说明理由", "前说明", "不予处理", "第三十五条")),
            Map.entry("EXTENSION_NOTICE", List.of("原应于2026年3月30日前答复", "负责人陈立同意", "延长10个工作日", "材料较多", "第三十三条")),
            Map.entry(
                    "THIRD_PARTY_LETTER",
                    List.of("养老机构的经营资料", "合法权益", "15个工作日", "由本机关依照条例的规定决定是否公开", "□同意部分公开", "征求意见确认函")),
            Map.entry("CONSULT_CONFIRM", List.of("■不同意公开", "属于商业秘密", "云州市安居养老院", "签名或者盖章")),
            Map.entry("CONSULT_NOTICE", List.of("不计算在答复期限内")),
            Map.entry("THIRD_PARTY_DECISION", List.of("养老机构的经营资料", "决定予以公开", "关系养老机构收住老人的安全", "6个月内")),
            Map.entry("CO_MAKER_LETTER", List.of("15个工作日", "视为同意公开")),
            Map.entry(
                    "FEE_NOTICE",
                    List.of("国办函〔2020〕109号", "按量", "10元/页", "380元", "缴纳方式：", "62000000000001", "20个工作日内缴纳", "视为放弃申请")),
            Map.entry("REPLY", List.of("现予以公开", "公开的内容：办法全文如下", "信息以电子", "网上查收", "60日内", "6个月内")),
            Map.entry("NOT_PROCESSED_NOTICE", List.of("信访、投诉、举报", "第三十九条第一款", "可以通过的渠道：可以向市信访局提出")),
            Map.entry("NO_LONGER_PROCESSED_NOTICE", List.of("补正告知书已于2026年3月2日送达", "2026年3月23日前补正", "本机关不再处理")),
            Map.entry("RECORD_CORRECTION_NOTICE", List.of("第四十一条", "转送有权更正的机关云州市公安局", "60日内")),
            Map.entry("FORWARD_LETTER", List.of("云州市公安局：", "现转送贵机关处理", "证据材料1份")),
            Map.entry("SERVICE_RECEIPT", List.of("送达日期", "送达方式", "受送达人签名或者盖章")),
            Map.entry("WITHDRAWAL", List.of("2026年3月2日提出撤回申请", "已经从其他途径得到", "本机关确认")),
            Map.entry("ARCHIVE_LIST", List.of("序号", "政府信息公开申请表", "内容指纹", "存证码")));

    @Autowired
    private FoiHouse house;

    @Autowired
    private RecordCorrections corrections;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Letters letters;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    @Test
    void everyOfficialPaperNamesItsFieldsAndSaysTheSameInEveryFormat() throws IOException {
        var officer = house.officer();
        var walked = house.walk();
        var papers = walked.papers();
        time.moveTo("2026-03-24");
        var desk = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        desk.post(
                "/answer/requests",
                "/answer/requests",
                Map.of("number", walked.answered().number(), "code", house.queryCode(walked.answered())));
        String archive = "/console/requests/" + walked.answered().id().value() + "/archive";
        desk.post(archive, archive, Map.of());
        papers.put("ARCHIVE_LIST", new Paper(archive + "/1/list", archive + "/1/list"));
        publishing.publish(
                NewDocument.about(
                                OrganId.of("yunzhou-civil"),
                                DocumentKind.NORMATIVE_DOCS,
                                "高龄津贴发放办法",
                                LocalDate.of(2026, 3, 23))
                        .body("正文。")
                        .complete(),
                officer);
        String asked =
                "?organ=yunzhou-civil&from=2026-03-01&until=2026-03-31&receiver=%E4%BA%91%E5%B7%9E%E5%B8%82%E6%A1%A3%E6%A1%88%E9%A6%86";
        papers.put("TRANSFER_LIST", new Paper("/console/transfer-list" + asked, "/console/transfer-list"));
        forward(papers, officer);

        assertThat(papers.keySet()).containsAll(FIELDS.keySet());
        for (var type : FIELDS.entrySet()) {
            Paper paper = Objects.requireNonNull(papers.get(type.getKey()));
            String read = page(desk, paper);
            assertThat(read)
                    .as(type.getKey())
                    .contains(type.getValue().stream()
                            .map(OfficialPapersTest::bare)
                            .toList());
            for (OutputFormat format : OutputFormat.values()) {
                String query = type.getKey().equals("TRANSFER_LIST") ? asked : "";
                String file = Reading.of(format, desk.bytes(paper.files() + "/" + format.ending() + query));
                assertThat(letters(file)).as("%s as %s", type.getKey(), format).isEqualTo(letters(read));
            }
        }
    }

    private void forward(Map<String, Paper> papers, gongkai.foundation.identity.Person.Staff officer) {
        var claim = new Claim(
                "李清",
                "居民身份证",
                "110101199001010015",
                "13900000001",
                "",
                "",
                "2025年高龄津贴发放名册",
                "出生年月写成1960年",
                "1950年1月",
                "户口簿复印件",
                DeliveryRoute.IN_PERSON);
        var proof = new Evidence("证明.pdf", "PDF", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        var correction = corrections.receive(
                UUID.randomUUID().toString(), OrganId.of("yunzhou-civil"), claim, List.of(proof), officer);
        corrections.decide(
                correction.id(),
                new RecordCorrections.Ruling(Outcome.FORWARD, "户籍登记由公安机关负责。", "云州市公安局", "0999-5550110"),
                officer);
        put(papers, "RECORD_CORRECTION_NOTICE", "recordcorrection:" + correction.id());
        put(papers, "FORWARD_LETTER", "recordforward:" + correction.id());
    }

    private void put(Map<String, Paper> papers, String type, String about) {
        String page =
                "/console/letters/" + letters.listAbout(about).getFirst().id().value();
        papers.put(type, new Paper(page, page + "/files"));
    }

    /// What the page says: all but the place for the seal.
    private static String page(Wire desk, Paper paper) {
        Element letter = desk.get(paper.page()).html().expectFirst(".letter");
        letter.select(".seal-place").remove();
        return bare(letter.text());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    /// Readers go through the cells of a table in orders of their own; every character must be there, and no other.
    private static String letters(String text) {
        return bare(text)
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
