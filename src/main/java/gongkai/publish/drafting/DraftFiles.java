package gongkai.publish.drafting;

import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The files that hang on drafts: they stay, also those of texts that were written anew.
@Component
class DraftFiles implements AttachmentHolder {
    private final DraftStateStore states;

    DraftFiles(DraftStateStore states) {
        this.states = states;
    }

    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        var places = new HashMap<AttachmentId, Place>();
        states.listHanging(files)
                .forEach((file, draft) -> places.put(file, new Place("稿件 " + draft, draft.path(), "")));
        return places;
    }
}
