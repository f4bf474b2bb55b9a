package gongkai.publish.standardcatalogue;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the pages and files of the catalogue share.
@Component
class CataloguePages {
    /// A longer list of organs is not offered to choose from.
    static final int MOST_ORGANS = 200;

    private static final List<String> HEAD = List.of("编号", "领域", "事项", "公开内容", "依据", "公开时限", "公开渠道", "公开对象", "公开方式");

    private final Catalogue catalogue;
    private final Organs organs;

    CataloguePages(Catalogue catalogue, Organs organs) {
        this.catalogue = catalogue;
        this.organs = organs;
    }

    /// The organs that owe something, in the order of the official list.
    List<Organ> listOwing() {
        return organs.listActive().stream()
                .filter(organ -> !catalogue.owedBy(organ).isEmpty())
                .toList();
    }

    static List<Choice> choices(List<Organ> all) {
        return all.size() > MOST_ORGANS
                ? List.of()
                : all.stream()
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList();
    }

    /// The organ named in an address, if there is one: by its id or its name.
    Optional<Organ> find(String named) {
        String name = named.strip();
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(organs.findActiveByName(name).orElseGet(() -> organs.get(name)));
    }

    List<Fact> facts(Matter matter) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("领域", catalogue.fieldOf(matter).name()));
        facts.add(Fact.of("编号", matter.code()));
        facts.add(Fact.wide("公开内容", matter.content()));
        facts.add(Fact.wide("依据", matter.basis()));
        facts.add(Fact.wide("公开时限", matter.term()));
        facts.add(Fact.of("公开渠道", matter.channel()));
        facts.add(Fact.of("公开对象", matter.audience()));
        facts.add(Fact.of("公开方式", matter.mode()));
        return facts;
    }

    /// The whole catalogue to take along.
    TableFile file() {
        var rows = new ArrayList<List<String>>();
        catalogue.fields().forEach(field -> field.matters().forEach(matter -> rows.add(row(field, matter))));
        return new TableFile("政务公开标准目录", HEAD, rows);
    }

    private static List<String> row(Field field, Matter matter) {
        return List.of(
                matter.code(),
                field.name(),
                matter.name(),
                matter.content(),
                matter.basis(),
                matter.term(),
                matter.channel(),
                matter.audience(),
                matter.mode());
    }

    /// The cells of an organ to take along.
    static TableFile file(Organ organ, List<Cell> cells) {
        var head = new ArrayList<>(HEAD);
        head.addAll(List.of("已公开条数", "最近公开", "最迟公开", "公开情况"));
        return new TableFile(
                organ.shortName() + "标准目录公开情况",
                head,
                cells.stream().map(CataloguePages::row).toList());
    }

    private static List<String> row(Cell cell) {
        var row = new ArrayList<>(row(cell.field(), cell.matter()));
        row.add(String.valueOf(cell.content().count()));
        row.add(cell.content().newest().map(DateText::full).orElse(""));
        row.add(cell.dueOn().map(DateText::full).orElse(""));
        row.add(cell.state().label());
        return row;
    }
}
