package gongkai.foundation.searchdesk;

import gongkai.foundation.search.SearchUpkeep;
import gongkai.foundation.search.Thesaurus;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the search is told, and what it tells.
@Component
class SearchDesk implements SearchUpkeep {
    private final Synonyms synonyms;
    private final SearchLog log;

    SearchDesk(Synonyms synonyms, SearchLog log) {
        this.synonyms = synonyms;
        this.log = log;
    }

    @Override
    public Thesaurus thesaurus() {
        return synonyms.thesaurus();
    }

    @Override
    public void asked(String words, boolean found) {
        log.asked(words, found);
    }

    @Override
    public List<String> commonest() {
        return log.commonest();
    }
}
