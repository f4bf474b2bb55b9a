package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The files that hang on documents. What was withdrawn is kept, but neither its title nor a way to it is told.
@Component
class DocumentFiles implements AttachmentHolder {
    private final DocumentListStore lists;

    DocumentFiles(DocumentListStore lists) {
        this.lists = lists;
    }

    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        var places = new HashMap<AttachmentId, Place>();
        lists.listHanging(files).forEach(each -> places.putIfAbsent(each.file(), place(each)));
        return places;
    }

    private static Place place(DocumentListStore.Hanging hanging) {
        String path = hanging.document().path();
        return hanging.open()
                ? new Place(hanging.title(), path, path + "/attachments/" + hanging.file())
                : new Place("已撤下的信息", "", "");
    }
}
