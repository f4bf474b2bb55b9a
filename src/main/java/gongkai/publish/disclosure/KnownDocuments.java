package gongkai.publish.disclosure;

import gongkai.publish.textcheck.DocumentLookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Tells the check before publishing what it must know of the documents that are there.
@Component
class KnownDocuments implements DocumentLookup {
    private static final Pattern PAGE = Pattern.compile("/publish/documents/([0-9]{1,18})(/.*)?");

    private final KnownDocumentStore store;

    KnownDocuments(KnownDocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Known> listNumbered(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : store.listNumbered(numbers);
    }

    @Override
    public List<Known> listTitled(Collection<String> titles) {
        return titles.isEmpty() ? List.of() : store.listTitled(titles);
    }

    @Override
    public Map<String, Boolean> open(Collection<String> paths) {
        var open = new HashMap<String, Boolean>();
        for (String path : paths) {
            var page = PAGE.matcher(path);
            if (page.matches()) {
                open.put(path, store.isOpen(Long.parseLong(page.group(1))));
            }
        }
        return open;
    }
}
