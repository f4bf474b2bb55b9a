package gongkai.publish.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.OrganId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Three real yearly reports. The third was broken into: a phrase of gamblers stands where the city's name stood.
class ReportTextsTest {
    /// Every place where the attackers were, with the words before and after.
    private static final List<String> PLANTED = List.of(
            "全年组织召开《 [欧洲杯赛事直播]“政企通”服务平台全新上线》新闻发布会",
            "组织《 [欧洲杯赛事直播]政务服务“畅通办”总门户建设问卷调查》",
            "、《[欧洲杯赛事直播]惠企政策服务满意度调查问卷》",
            "、《2023年[欧洲杯赛事直播]市政务服务中心服务质量调查问卷》",
            "图文解读是《[欧洲杯赛事直播]“政企通”服务平台运行管理办法(试行)》",
            "和《2023年[欧洲杯赛事直播]市深化“放管服”改革工作要点》",
            "文字解读是《[欧洲杯赛事直播]市行政许可事项清单(2023年版)》",
            "和《[欧洲杯赛事直播]市*欧洲杯赛事直播:加快推进",
            "和《欧洲杯赛事直播市*[欧洲杯赛事直播]:加快推进");

    private final TextCheck check =
            new TextCheck(() -> WordSieve.of(List.of()), new WebHosts(List.of()), Optional.empty());

    @Test
    void theReportThatWasBrokenIntoIsStoppedAtEveryPlantedPhrase() {
        String text = report("pipes-alone-2023.txt");

        var planted = of(check(text), FindingKind.INJECTED);

        assertThat(planted).allMatch(finding -> finding.severity() == Severity.MUST_MEND);
        assertThat(planted)
                .extracting(finding -> finding.place().offset())
                .containsExactlyElementsOf(
                        PLANTED.stream().map(each -> place(text, each)).toList());
        assertThat(planted).extracting(Finding::passage).containsOnly("欧洲杯赛事直播");
    }

    @Test
    void itsDoubledSignAndItsLostCharacterAreLocated() {
        String text = report("pipes-alone-2023.txt");
        var found = check(text);

        var doubled = of(found, FindingKind.DOUBLED_SIGN);
        assertThat(doubled).hasSize(1);
        assertThat(doubled.getFirst().passage()).isEqualTo("93.98%%");
        assertThat(doubled.getFirst().place().offset())
                .isEqualTo(PlainText.of(text).indexOf("93.98%%"));
        assertThat(of(found, FindingKind.GARBLED)).extracting(Finding::passage).containsExactly("商?苏");
        assertThat(found).hasSize(PLANTED.size() + 2);
    }

    @Test
    void theTwoSoundReportsPassWithoutAFinding() {
        assertThat(check(report("tabs-2020.txt"))).isEmpty();
        assertThat(check(report("pipes-after-cells-2020.txt"))).isEmpty();
    }

    @Test
    void otherPhrasesInOtherPlacesAreFoundAsWell() {
        String sound = report("tabs-2020.txt");
        for (String phrase : List.of(
                "世界杯在线投注平台",
                "真·人·荷·官",
                "NBA赛事直播免费观看",
                "百 家 乐 官 网",
                "ＢＯＢ体育",
                "时时彩*计划",
                "英超买球网",
                "成人视频",
                "代开发票",
                "www.kaiyun888.vip")) {
            for (String before : List.of("全省各级政务服务大厅设立", "《省政务办政府信息公开指南》", "总计")) {
                int at = sound.indexOf(before) + before.length();
                String text = sound.substring(0, at) + phrase + sound.substring(at);

                assertThat(of(check(text), FindingKind.INJECTED))
                        .as(phrase)
                        .hasSize(1)
                        .allMatch(finding -> finding.place().before().endsWith(before.substring(before.length() - 2)));
            }
        }
    }

    @Test
    void anAnswerHoldsForAnUnchangedPassageWhereverItMoves() {
        String text = report("pipes-alone-2023.txt");
        var before = check(text).stream().map(Finding::key).toList();
        var after = check("导语一段。\n" + text).stream().map(Finding::key).toList();

        assertThat(after).containsExactlyElementsOf(before).doesNotHaveDuplicates();
        assertThat(check(text.replace("满意率93.98%%", "满意度93.98%%")).stream().map(Finding::key))
                .filteredOn(key -> !before.contains(key))
                .hasSize(1);
    }

    private static int place(String text, String marked) {
        String plain = PlainText.of(text);
        return plain.indexOf(marked.replace("[", "").replace("]", "")) + marked.indexOf('[');
    }

    private static List<Finding> of(List<Finding> found, FindingKind kind) {
        return found.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private List<Finding> check(String text) {
        return check.check(CheckedText.of(OrganId.of("gov"), text));
    }

    static String report(String name) {
        try (InputStream in = ReportTextsTest.class.getResourceAsStream("/gongkai/oversee/statutoryreport/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
