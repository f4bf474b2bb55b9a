package gongkai.publish.standardcatalogue;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.SitemapPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The parts of the catalogue and their matters for the sitemap, those with a day that somebody corrected.
@Component
class MattersInSitemap implements SitemapPart {
    private final Catalogue catalogue;
    private final LineCorrections corrections;

    MattersInSitemap(Catalogue catalogue, LineCorrections corrections) {
        this.catalogue = catalogue;
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public int count() {
        return pages().size();
    }

    @Override
    public List<Page> list(int from, int most) {
        return SitemapPart.cut(pages(), from, most);
    }

    private List<Page> pages() {
        var changed = corrections.all();
        return catalogue.fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(Page.undated(field.path())),
                        field.matters().stream()
                                .map(matter -> new Page(
                                        matter.path(),
                                        Optional.ofNullable(changed.get(matter.code()))
                                                .map(each ->
                                                        LocalDate.ofInstant(each.changedAt(), ReplayClock.ZONE))))))
                .toList();
    }
}
