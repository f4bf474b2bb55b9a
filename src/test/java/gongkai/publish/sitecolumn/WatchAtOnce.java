package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;
import org.springframework.stereotype.Component;

/// Lets tests make the daily round over the columns now.
@Component
public class WatchAtOnce {
    private final ColumnWatch watch;

    WatchAtOnce(ColumnWatch watch) {
        this.watch = watch;
    }

    public void run() {
        watch.run();
    }

    public void look(OrganId organ) {
        watch.look(organ);
    }
}
