package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.SearchableMany;
import java.util.List;
import java.util.Set;

/// Documents that were public before were entered together; `StockRecorded` says each for the record.
///
/// @param organs whose they are
public record StockEntered(List<String> sourceIds, Set<OrganId> organs) implements SearchableMany {
    public StockEntered {
        sourceIds = List.copyOf(sourceIds);
        organs = Set.copyOf(organs);
    }

    @Override
    public String source() {
        return DocumentSource.NAME;
    }
}
