package gongkai.publish.syndication;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Wing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The pages of the portal that are no documents: the wings, what lies behind their doors, the organs. A door that
/// leads to a question is left out: sitemaps name things, not lists of them.
@Component
class SitePages {
    /// More than a file of the sitemap may hold.
    private static final int MOST = 50_000;

    private final List<PortalDoor> doors;
    private final Organs organs;

    SitePages(List<PortalDoor> doors, Organs organs) {
        this.doors = List.copyOf(doors);
        this.organs = organs;
    }

    List<String> list() {
        return Stream.of(
                        Stream.of("/"),
                        Arrays.stream(Wing.values()).map(Wing::path),
                        doors.stream().map(PortalDoor::path).filter(path -> !path.contains("?")),
                        organs.list().stream().map(Organ::id).map(id -> "/publish/organs/" + id))
                .flatMap(paths -> paths)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
