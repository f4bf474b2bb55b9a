package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The files that wait in runs.
@Component
class ImportFiles implements AttachmentHolder {
    private final RunStore runs;

    ImportFiles(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        var places = new HashMap<AttachmentId, Place>();
        runs.listHanging(files)
                .forEach(each -> places.putIfAbsent(
                        each.file(),
                        new Place("成批导入：" + each.name(), ImportController.path(each.run(), each.number()), "")));
        return places;
    }
}
