package gongkai.answer.redaction;

import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.ReplyEnclosures;
import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The files of the room: originals that never go out, and copies that follow the reply once they are released.
@Component
class RedactionFiles implements AttachmentHolder, ReplyEnclosures {
    private final RedactionStore store;

    RedactionFiles(RedactionStore store) {
        this.store = store;
    }

    @Override
    public List<AttachmentId> listReady(FoiRequestId request) {
        return store.listReleased(request);
    }

    @Override
    public boolean isWithheld(FoiRequestId request, String sum) {
        return store.isOriginal(request, sum);
    }

    /// Who looks after the files is told neither name nor place: what stands in them is withheld.
    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        return store.listHanging(files.stream().map(AttachmentId::value).toList()).keySet().stream()
                .collect(Collectors.toUnmodifiableMap(AttachmentId::of, each -> new Place("依申请公开中区分处理的文件", "", "")));
    }
}
