package gongkai.publish.syndication;

import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.SitemapPart;
import gongkai.foundation.web.Wing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The home page, the wings, and what lies behind their doors. A door that leads to a question is left out: sitemaps
/// name things, not lists of them.
@Component
class SitePages implements SitemapPart {
    private final List<PortalDoor> doors;

    SitePages(List<PortalDoor> doors) {
        this.doors = List.copyOf(doors);
    }

    @Override
    public String name() {
        return "pages";
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
        return Stream.of(
                        Stream.of("/"),
                        Arrays.stream(Wing.values()).map(Wing::path),
                        doors.stream().map(PortalDoor::path).filter(path -> !path.contains("?")))
                .flatMap(paths -> paths)
                .distinct()
                .map(Page::undated)
                .toList();
    }
}
