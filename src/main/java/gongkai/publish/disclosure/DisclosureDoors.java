package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalFigure;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Wing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room puts on the home page, the page of its wing, and the console's rail.
@Configuration(proxyBeanMethods = false)
class DisclosureDoors {
    private static final int NEWEST = 8;

    @Bean
    static ConsoleDoor documentsDoor() {
        return new ConsoleDoor("/console/documents", "信息发布", "公开", Act.SEE_DOCUMENTS.name(), 20);
    }

    @Bean
    static PortalDoor policyDoor() {
        return door("kind=NORMATIVE_DOCS", "政策文件", "行政规范性文件全文，注明有效性。", 10);
    }

    @Bean
    static PortalDoor interpretationDoor() {
        return door("kind=INTERPRETATION", "政策解读", "对政策文件的说明，与被解读的文件互相链接。", 20);
    }

    @Bean
    static PortalDoor organsDoor() {
        return new PortalDoor(Wing.PUBLISH, "/publish/organs", "机关职能", "各机关的职能、地址、办公时间、电话和负责人。", 30);
    }

    @Bean
    static PortalDoor rulesDoor() {
        return door("kind=RULES", "规章", "政府规章的全文。", 40);
    }

    @Bean
    static PortalDoor licencesDoor() {
        return door("kind=LICENCE_DECISION", "行政许可决定", "办理结果，按机关和年份查阅。", 50);
    }

    @Bean
    static PortalDoor penaltiesDoor() {
        return door("kind=PENALTY_DECISION", "行政处罚决定", "有一定社会影响的行政处罚决定。", 60);
    }

    @Bean
    static PortalDoor budgetDoor() {
        return door("kind=BUDGET", "预算决算", "各机关的财政预算、决算。", 70);
    }

    @Bean
    static PortalDoor allDocumentsDoor() {
        return new PortalDoor(Wing.PUBLISH, "/publish/documents", "全部公开信息", "按机关、种类、年份和有效性查阅全部公开信息。", 80);
    }

    @Bean
    static PortalFigure documentsFigure(Publications publications) {
        return new PortalFigure(
                Wing.PUBLISH, "公开信息", "条", "/publish/documents", () -> publications.count(DocumentFilter.ALL));
    }

    @Bean
    static PortalList newestDocuments(Publications publications, DocumentFacts facts) {
        return new PortalList(
                "最新文件",
                "/publish/documents",
                10,
                () -> lines(
                        publications.newest(
                                NEWEST,
                                DocumentKind.RULES,
                                DocumentKind.NORMATIVE_DOCS,
                                DocumentKind.OTHER_DOCS,
                                DocumentKind.PLAN),
                        facts));
    }

    @Bean
    static PortalList newestInterpretations(Publications publications, DocumentFacts facts) {
        return new PortalList(
                "政策解读",
                "/publish/documents?kind=INTERPRETATION",
                20,
                () -> lines(publications.newest(NEWEST, DocumentKind.INTERPRETATION), facts));
    }

    private static PortalDoor door(String query, String label, String words, int order) {
        return new PortalDoor(Wing.PUBLISH, "/publish/documents?" + query, label, words, order);
    }

    private static List<PortalList.Line> lines(List<PublishedDocument> documents, DocumentFacts facts) {
        return documents.stream()
                .map(document -> new PortalList.Line(
                        document.title(),
                        document.path(),
                        facts.organShortName(document.organ()),
                        DateText.full(document.publishedOn())))
                .toList();
    }
}
