package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.SearchableMany;
import java.util.List;

/// These organs are found differently.
record OrganPagesChanged(List<String> sourceIds) implements SearchableMany {
    static OrganPagesChanged of(List<OrganId> organs) {
        return new OrganPagesChanged(organs.stream().map(OrganId::value).toList());
    }

    @Override
    public String source() {
        return OrganSource.NAME;
    }
}
