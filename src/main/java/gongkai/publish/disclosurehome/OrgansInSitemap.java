package gongkai.publish.disclosurehome;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.SitemapPart;
import gongkai.publish.disclosure.DocumentSet;
import gongkai.publish.disclosure.DocumentSyndication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The homes of organs for the sitemap, each with the day of its newest text.
@Component
class OrgansInSitemap implements SitemapPart {
    private final Organs organs;
    private final DocumentSyndication documents;

    OrgansInSitemap(Organs organs, DocumentSyndication documents) {
        this.organs = organs;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "organs";
    }

    @Override
    public int count() {
        return organs.list().size();
    }

    @Override
    public List<Page> list(int from, int most) {
        return organs.list().stream()
                .map(Organ::id)
                .skip(from)
                .limit(most)
                .map(organ -> new Page(OrganFacts.path(organ), newest(documents, DocumentSet.of(organ))))
                .toList();
    }

    /// One look at the newest of all instead of one at each.
    @Override
    public Optional<LocalDate> changedOn() {
        return newest(documents, DocumentSet.ALL);
    }

    static Optional<LocalDate> newest(DocumentSyndication documents, DocumentSet set) {
        return documents.newest(set, 1).stream()
                .map(document -> LocalDate.ofInstant(document.publishedAt(), ReplayClock.ZONE))
                .findFirst();
    }
}
