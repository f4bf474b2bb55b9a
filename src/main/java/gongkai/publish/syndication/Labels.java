package gongkai.publish.syndication;

import gongkai.foundation.web.Head;
import java.util.ArrayList;
import java.util.List;

/// Meta labels being gathered, under the names that are set. What is empty is not told.
final class Labels {
    private final SyndicationSettings settings;
    private final List<Head.Label> labels = new ArrayList<>();

    Labels(SyndicationSettings settings) {
        this.settings = settings;
    }

    Labels with(MetaLabel label, String content) {
        if (!content.isBlank()) {
            labels.add(new Head.Label(settings.name(label), content));
        }
        return this;
    }

    List<Head.Label> list() {
        return List.copyOf(labels);
    }
}
