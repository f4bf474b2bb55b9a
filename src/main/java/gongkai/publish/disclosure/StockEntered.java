package gongkai.publish.disclosure;

import gongkai.foundation.search.SearchableMany;
import java.util.List;

/// Documents that were public before were entered together; each has its own `DocumentEntered` on record.
public record StockEntered(List<String> sourceIds) implements SearchableMany {
    public StockEntered {
        sourceIds = List.copyOf(sourceIds);
    }

    @Override
    public String source() {
        return DocumentSource.NAME;
    }
}
