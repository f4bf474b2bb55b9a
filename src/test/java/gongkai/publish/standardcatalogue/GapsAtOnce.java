package gongkai.publish.standardcatalogue;

import org.springframework.stereotype.Component;

/// Lets tests make the daily round over the catalogues now.
@Component
public class GapsAtOnce {
    private final CatalogueUpkeep upkeep;

    GapsAtOnce(CatalogueUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    public void run() {
        upkeep.run();
    }
}
