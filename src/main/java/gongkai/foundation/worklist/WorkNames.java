package gongkai.foundation.worklist;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/// What kinds, organs and holders are called on pages.
@Component
class WorkNames {
    private final WorkKinds kinds;
    private final Colleagues colleagues;
    private final Organs organs;

    WorkNames(WorkKinds kinds, Colleagues colleagues, Organs organs) {
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.organs = organs;
    }

    String kind(String id) {
        return kinds.get(id).label();
    }

    String organ(OrganId id) {
        return organs.find(id).map(Organ::name).orElse(id.value());
    }

    /// To whom a matter may be handed over.
    List<Choice> holders(WorkState state) {
        return colleagues.choices(kinds.get(state.kind()), state.organ());
    }
}
