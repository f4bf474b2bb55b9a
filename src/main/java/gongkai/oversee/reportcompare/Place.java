package gongkai.oversee.reportcompare;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Wing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Where the pages stand: on the portal for everyone, or on the console for those who answer for reports.
///
/// @param base the address of the room's pages
/// @param reports the address of the reports themselves
/// @param sees whose figures are shown
record Place(boolean console, String base, String reports, Predicate<OrganId> sees) {
    static final String LABEL = "政府信息公开年报数据";

    Frame frame(Frames frames, String title) {
        List<Crumb> crumbs = new ArrayList<>();
        if (title.equals(LABEL)) {
            crumbs.add(Crumb.here(LABEL));
        } else {
            crumbs.add(Crumb.of(LABEL, base));
            crumbs.add(Crumb.here(title));
        }
        Crumb[] way = crumbs.toArray(Crumb[]::new);
        return console ? frames.console(title, way) : frames.portal(Wing.OVERSEE, title, way);
    }

    String organPath(OrganId organ) {
        return base + "/organs/" + organ;
    }

    String reportPath(OrganId organ, int year) {
        return reports + "/" + organ + "/" + year;
    }
}
