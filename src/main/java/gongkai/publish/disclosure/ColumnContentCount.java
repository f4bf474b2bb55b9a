package gongkai.publish.disclosure;

import gongkai.publish.sitecolumn.ColumnContents;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the room of columns how much stands in them: one count over the documents of their organ.
@Component
class ColumnContentCount implements ColumnContents {
    private final ColumnContentStore store;

    ColumnContentCount(ColumnContentStore store) {
        this.store = store;
    }

    @Override
    public Map<ColumnId, Content> of(Collection<ColumnScope> scopes) {
        var contents = new HashMap<ColumnId, Content>();
        scopes.stream().findFirst().map(first -> store.listGroups(first.organ())).stream()
                .flatMap(Collection::stream)
                .forEach(group -> scopes.stream()
                        .filter(group::isIn)
                        .forEach(scope -> contents.merge(
                                scope.column(),
                                new Content(group.count(), Optional.of(group.newest())),
                                Content::and)));
        scopes.forEach(scope -> contents.putIfAbsent(scope.column(), Content.NOTHING));
        return contents;
    }
}
