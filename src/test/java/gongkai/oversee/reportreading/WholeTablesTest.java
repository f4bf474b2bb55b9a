package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What copies do to every character or every empty cell of a report does not matter, in any layout.
class WholeTablesTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void radicalsMayStandForEveryCharacterThatHasOne(Layout layout) {
        Map<String, String> radicals = new HashMap<>();
        for (int radical = 0x2E80; radical <= 0x2FD5; radical++) {
            String written = Character.toString(radical);
            String plain = CharacterRepair.repair(Normalizer.normalize(written, Normalizer.Form.NFKC));
            if (!plain.equals(written)) {
                radicals.put(plain, written);
            }
        }
        assertThat(radicals).containsKeys("民", "见", "门", "长", "风", "鱼", "齐", "一", "人");
        check(
                layout,
                "",
                text -> text.codePoints()
                        .mapToObj(Character::toString)
                        .map(each -> radicals.getOrDefault(each, each))
                        .collect(joining()));
    }

    /// The words of the form as an office input in Traditional characters has them, each with its forms.
    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyCharacterMayBeTraditional(Layout layout) {
        String traditional = """
                主主 动動 开開 规規 数數 量量 范範 许許 强強 处處 罚罰 费費 务務 业業 决決 购購 项項 采採 总總 额額 对對 废廢 现現 单單 万萬
                发發 制製 政政 请請 机機 关關 结結 转轉 办辦 与與 予予 国國 属屬 于於 区區 这這 种種 计計 类類 内內 过過 执執 询詢 无無 没沒 须須
                补補 内內 举舉 报報 诉訴 讼訟 复復 审審 维維 纠糾 经經 后後 续續 继繼 处處 当當 认認 确確 获獲 缴繳 纳納 费費 团團 组組 织織 书書
                营營 个個 产產 证證 护護 权權 条條 级級 领領 导導 团團 构構 会會 体體 释釋 问問 题題 进進 状狀 况況 号號 带帶 实實 际際 系係 勾鉤
                较較 达達 来來 为為 从從 给給 员員 责責 误誤 资資 讯訊 库庫 网網 点點 门門 厅廳 县縣 镇鎮 乡鄉 间間 馆館 档檔 术術 应應 变變
                触觸 协協 论論 证證 说說 调調 设設 试試 评評 议議 记記 讯訊 记記 许許 论論 设設 访訪 证證 识識 词詞 译譯 试試 话話 该該 详詳 语語
                """;
        Map<String, String> written = new HashMap<>();
        for (String pair : traditional.strip().split("\\s+")) {
            written.put(pair.substring(0, 1), pair.substring(1));
        }
        for (Map<String, String> other : List.of(
                Map.<String, String>of(), Map.of("复", "複", "于", "于", "制", "制", "秘", "祕"), Map.of("采", "采", "为", "爲"))) {
            Map<String, String> forms = new HashMap<>(written);
            forms.putAll(other);
            check(
                    layout,
                    "",
                    text -> text.codePoints()
                            .mapToObj(Character::toString)
                            .map(each -> forms.getOrDefault(each, each))
                            .collect(joining()));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void digitsMayBeFullWidth(Layout layout) {
        check(
                layout,
                "",
                text -> text.codePoints()
                        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
                        .collect(joining()));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void emptyCellsMayBeDashesOrSlashes(Layout layout) {
        for (String blank : List.of("-", "——", "—", "/")) {
            check(layout, blank, text -> text);
        }
    }

    private static void check(Layout layout, String blank, UnaryOperator<String> change) {
        for (Samples sample : Samples.values()) {
            String filler = blank.isEmpty() && !layout.keepsBlanks() ? "0" : blank;
            List<List<String>> rows = PrintedRows.of(sample.format(), sample.expected()).stream()
                    .map(row -> row.size() == 1
                            ? row
                            : row.stream()
                                    .map(cell -> cell.isEmpty() ? filler : cell)
                                    .toList())
                    .toList();
            AnnualReport report = Samples.found(change.apply(layout.render(rows)));
            String damage = sample + " in " + layout + " with “" + blank + "”";
            assertThat(report.format()).isEqualTo(sample.format());
            assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
            assertThat(Truth.of(sample).unknown(report, damage)).isEmpty();
            assertThat(report.hasErrors()).as(damage).isFalse();
            assertThat(report.tables().cells().values())
                    .as(damage)
                    .extracting(Cell::status)
                    .doesNotContain(Cell.Status.RECOVERED);
            boolean slashes = blank.equals("/") && sample.expected().containsValue(".");
            assertThat(report.tables().cells().values())
                    .as(damage)
                    .filteredOn(cell -> cell.status() == Cell.Status.NOT_APPLICABLE)
                    .hasSize(
                            slashes
                                    ? (int) sample.expected().values().stream()
                                            .filter("."::equals)
                                            .count()
                                    : 0);
        }
    }
}
