package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.Topic;
import gongkai.foundation.notice.TopicKind;
import gongkai.foundation.web.Topical;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Subscribing to one column of one organ, with what stands beneath it.
@Component
public class SiteColumnTopic implements TopicKind {
    static final String ID = "site-column";

    private final Columns columns;
    private final ColumnDocuments contents;

    SiteColumnTopic(Columns columns, ColumnDocuments contents) {
        this.columns = columns;
        this.contents = contents;
    }

    /// A column as something to subscribe to.
    public static Topical of(SiteColumn column) {
        return new Topical(ID, column.id().toString(), "“%s”栏目".formatted(column.name()));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "机关栏目";
    }

    @Override
    public Optional<Named> find(String key, Person person) {
        return ColumnId.parse(key)
                .flatMap(columns::find)
                .filter(SiteColumn::isOpen)
                .map(column -> new Named(column.name(), column.path()));
    }

    /// The column a document stands in, and those above it.
    List<Topic> topicsOf(PublishedDocument document) {
        var tree = columns.tree(document.organ());
        return contents.columnOf(document, tree)
                .map(column -> {
                    var all = new ArrayList<>(tree.above(column));
                    all.add(column);
                    return all.stream()
                            .map(each -> new Topic(ID, each.id().toString()))
                            .toList();
                })
                .orElse(List.of());
    }
}
