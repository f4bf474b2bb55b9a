package gongkai.publish.standardcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.house.SampleOrgan;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The catalogue as its files lay it down.
class CatalogueTest {
    private final Catalogue catalogue = new Catalogue(java.util.Map::of);

    @Test
    void itHasTheFifteenItemsAndTheTwentySixFields() {
        assertThat(catalogue.field(Field.STATUTORY).orElseThrow().matters()).hasSize(15);
        assertThat(catalogue.fields().stream().filter(Field::isLocal).map(Field::name))
                .containsExactly(
                        "重大建设项目",
                        "公共资源交易",
                        "财政预决算",
                        "安全生产",
                        "税收管理",
                        "征地补偿",
                        "国有土地上房屋征收与补偿",
                        "保障性住房",
                        "农村危房改造",
                        "生态环境",
                        "公共文化服务",
                        "公共法律服务",
                        "扶贫",
                        "救灾",
                        "食品药品监管",
                        "城市综合执法",
                        "就业创业",
                        "社会保险",
                        "社会救助",
                        "养老服务",
                        "户籍管理",
                        "涉农补贴",
                        "义务教育",
                        "医疗卫生",
                        "市政服务",
                        "城乡规划");
        assertThat(catalogue.fields()).filteredOn(Field::isLocal).allSatisfy(field -> {
            assertThat(field.matters()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(field.units()).isNotEmpty();
        });
    }

    @Test
    void whatWasNotComparedWithTheOriginalSaysSo() {
        assertThat(catalogue.fields())
                .filteredOn(Field::isLocal)
                .flatExtracting(Field::matters)
                .noneMatch(Matter::confirmed);
        assertThat(catalogue.field(Field.STATUTORY).orElseThrow().matters())
                .filteredOn(matter -> !matter.confirmed())
                .extracting(Matter::name)
                .containsExactly("统计信息", "突发公共事件应对", "公务员招考录用");
    }

    @Test
    void everyMatterSaysAllThatATableAsksFor() {
        assertThat(catalogue.fields()).flatExtracting(Field::matters).allSatisfy(matter -> {
            assertThat(List.of(matter.name(), matter.content(), matter.basis(), matter.term(), matter.channel()))
                    .doesNotContain("");
            assertThat(matter.audience()).isIn("全社会", "特定群体");
            assertThat(matter.mode()).isIn("主动", "依申请");
            assertThat(matter.item().isPresent()).isEqualTo(matter.words().isEmpty());
        });
    }

    @Test
    void countiesOweAllFieldsTownshipsSomeAndDepartmentsTheirOwn() {
        var county = in("990121", SampleOrgan.government("qinghe"));
        var township = in("990121101", SampleOrgan.organ("liuxi", Optional.of(county.id()), OrganKind.TOWNSHIP));
        var city = SampleOrgan.government("yunzhou");
        var village = SampleOrgan.organ("liuwan", Optional.of(township.id()), OrganKind.VILLAGE);

        assertThat(local(county)).hasSize(26);
        assertThat(local(township)).contains("社会救助", "养老服务").doesNotContain("税收管理");
        assertThat(local(city)).isEmpty();
        assertThat(local(called("青河县民政局", SampleOrgan.department("civil", "qinghe"))))
                .containsExactly("社会救助", "养老服务");
        assertThat(catalogue.owedBy(village)).isEmpty();
        assertThat(catalogue.owedBy(city)).extracting(Field::code).containsExactly("A20", "A21");
    }

    @Test
    void aCellIsOverdueTheDayAfterItsTermAndNeverWithoutOne() {
        var field = catalogue.field("19").orElseThrow();
        var matter = field.matters().getFirst();
        var newest = LocalDate.of(2025, 1, 1);
        var due = newest.plusDays(matter.days());
        var content = new Content(1, Optional.of(newest));

        assertThat(Cell.of(field, matter, content, newest, due).state()).isEqualTo(Cell.State.OPEN);
        assertThat(Cell.of(field, matter, content, newest, due.plusDays(1)).state())
                .isEqualTo(Cell.State.OVERDUE);
        assertThat(Cell.of(field, matter, Content.NOTHING, newest, due).state()).isEqualTo(Cell.State.AWAITED);
        var free = catalogue.field("12").orElseThrow().matters().getFirst();
        assertThat(Cell.of(field, free, Content.NOTHING, newest, due.plusYears(3))
                        .state())
                .isEqualTo(Cell.State.BLANK);
    }

    private List<String> local(Organ organ) {
        return catalogue.owedBy(organ).stream()
                .filter(Field::isLocal)
                .map(Field::name)
                .toList();
    }

    private static Organ in(String region, Organ organ) {
        return made(organ, organ.name(), region);
    }

    private static Organ called(String name, Organ organ) {
        return made(organ, name, organ.region());
    }

    private static Organ made(Organ organ, String name, String region) {
        return new Organ(
                organ.id(),
                organ.parent(),
                organ.kind(),
                name,
                organ.shortName(),
                region,
                organ.creditCode(),
                organ.documentWord(),
                organ.contact(),
                organ.functions(),
                organ.head(),
                organ.order());
    }
}
