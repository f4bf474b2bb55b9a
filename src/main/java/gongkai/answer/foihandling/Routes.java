package gongkai.answer.foihandling;

import gongkai.foundation.organ.OrganId;
import org.springframework.stereotype.Component;

/// Which steps an organ's replies pass: its own, else those of the installation.
@Component
class Routes {
    private final RouteStore store;
    private final HandlingSettings settings;

    Routes(RouteStore store, HandlingSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    Route of(OrganId organ) {
        return store.find(organ).orElseGet(settings::route);
    }

    Route usual() {
        return settings.route();
    }
}
