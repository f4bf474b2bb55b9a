package gongkai.publish.textcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.foundation.organ.OrganId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is asked of the particulars, of the mark-up and of other documents.
class TextCheckTest {
    private static final OrganId GOV = OrganId.of("gov");
    private static final List<WordEntry.Rule> WORDS = List.of(
            new WordEntry.Rule("做为", WordKind.MISSPELLING, "作为", List.of("做为民"), Severity.MUST_MEND, ""),
            new WordEntry.Rule("台湾总统", WordKind.TITLE_ERROR, "台湾地区领导人", List.of(), Severity.MUST_MEND, ""),
            new WordEntry.Rule("星辰娱乐", WordKind.INJECTED, "", List.of(), Severity.MUST_MEND, ""));

    private final TextCheck check = new TextCheck(
            () -> WordSieve.of(WORDS), new WebHosts(List.of("museum.example.cn")), Optional.of(new Shelf()));

    private List<Finding> body(String body) {
        return check.check(CheckedText.of(GOV, body));
    }

    @Test
    void wordsOfTheListAreFoundUnlessALongerWordIsRight() {
        var found = body("做为主管部门，要做为民服务的表率。星 辰*娱 乐");

        assertThat(found).extracting(Finding::passage).containsExactly("做为", "星 辰*娱 乐");
        assertThat(found.getFirst().sentence()).isEqualTo("“做为”是常见的错误写法，请改为“作为”。");
        assertThat(found.getFirst().place().after()).startsWith("主管部门");
    }

    @Test
    void missingParticularsAreNamed() {
        var found = check.check(CheckedText.of(GOV, "正文")
                .with(Metadatum.TITLE, "关于某事的通知")
                .demanding(Metadatum.TITLE, Metadatum.SUMMARY, Metadatum.MADE_ON));

        assertThat(found).extracting(Finding::sentence).containsExactlyInAnyOrder("缺少内容概述，请填写。", "缺少成文日期，请填写。");
        assertThat(found).allMatch(each -> each.severity() == Severity.MUST_MEND);
    }

    @Test
    void particularsThatAreAskedForMayBeMissingForAReason() {
        var found = check.check(CheckedText.of(GOV, "正文")
                .with(Metadatum.TOPIC, "综合政务")
                .demanding(Metadatum.MADE_ON)
                .asking(Set.of(Metadatum.SUMMARY, Metadatum.TOPIC, Metadatum.COLUMN, Metadatum.MADE_ON)));

        assertThat(found)
                .extracting(Finding::sentence, Finding::severity)
                .containsExactlyInAnyOrder(
                        tuple("没有填写内容概述，请填写；不需要的，请说明理由。", Severity.MUST_ANSWER),
                        tuple("没有填写栏目，请填写；不需要的，请说明理由。", Severity.MUST_ANSWER),
                        tuple("缺少成文日期，请填写。", Severity.MUST_MEND));
    }

    @Test
    void aHeadingThatIsNearlyThatOfTheOriginalIsFoundAndAnAnnexIsNot() {
        var text = CheckedText.of(GOV, "正文").with(Metadatum.TITLE, "云州市公共数据管理办法（试行）");

        assertThat(check.check(text.with(new CheckedText.Enclosure("原件.pdf", "云州市公共数据管理方法（试行）", ""))))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.HEADING_DIFFERS);
        assertThat(check.check(text.with(new CheckedText.Enclosure("原件.pdf", "云州市公共数据管理办法(试行)", ""))))
                .isEmpty();
        assertThat(check.check(text.with(new CheckedText.Enclosure("附表.xlsx", "公共数据目录", ""))))
                .isEmpty();
    }

    @Test
    void whatStandsInAttachmentsIsReadToo() {
        var found = check.check(
                CheckedText.of(GOV, "正文").with(new CheckedText.Enclosure("名单.xlsx", "", "张某 11010519491231002X")));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.place().label()).isEqualTo("附件“名单.xlsx”");
            assertThat(each.shown()).isEqualTo("110************02X");
        });
    }

    @Test
    void hiddenTextLinksAbroadAndScriptsAreFound() {
        var found = body("""
                <p>通知正文，见<a href="https://www.gov.cn/a">国务院</a>、<a href="https://museum.example.cn/">博物馆</a>。</p>
                <div style="display:none"><a href="http://casino.bet/">娱乐</a></div>
                <p><a href="https://shop.example.com/x">商城</a><a href="https://links.example.net"> </a></p><script src="https://evil.example/x.js"></script>
                """);

        assertThat(found)
                .filteredOn(each -> each.kind() == FindingKind.HIDDEN_TEXT)
                .hasSize(2);
        assertThat(found)
                .filteredOn(each -> each.kind() == FindingKind.INJECTED)
                .extracting(Finding::passage)
                .containsExactlyInAnyOrder("http://casino.bet/", "https://links.example.net");
        assertThat(found)
                .filteredOn(each -> each.kind() == FindingKind.OUTSIDE_LINK)
                .extracting(Finding::passage)
                .containsExactly("https://shop.example.com/x");
    }

    @Test
    void aNumberInUseAndAnEndedDocumentCitedAreFound() {
        var found = check.check(CheckedText.of(GOV, "根据云政发[2019]3号和《云州市旧办法》等文件办理。\n云政发〔2019〕3号同时废止。")
                .with(Metadatum.NUMBER, "云政发〔2026〕1号"));

        assertThat(found)
                .extracting(Finding::kind)
                .containsExactly(FindingKind.CITES_INVALID, FindingKind.CITES_INVALID, FindingKind.NUMBER_TWICE);
        assertThat(check.check(CheckedText.of(GOV, "正文")
                        .with(Metadatum.NUMBER, "云政发〔2026〕1号")
                        .standingAs("5")))
                .isEmpty();
    }

    private record Shelf() implements DocumentLookup {
        private static final List<Known> ALL = List.of(
                new Known("3", "gov", "云政发〔2019〕3号", "云州市甲办法", Optional.of("废止")),
                new Known("4", "gov", "", "云州市旧办法", Optional.of("失效")),
                new Known("5", "gov", "云政发〔2026〕1号", "云州市乙办法", Optional.empty()));

        @Override
        public List<Known> listNumbered(Collection<String> numbers) {
            return ALL.stream().filter(each -> numbers.contains(each.number())).toList();
        }

        @Override
        public List<Known> listTitled(Collection<String> titles) {
            return ALL.stream().filter(each -> titles.contains(each.title())).toList();
        }

        @Override
        public Map<String, Boolean> open(Collection<String> paths) {
            return Map.of();
        }
    }
}
