package gongkai.publish.documentfigure;

import gongkai.foundation.web.Fact;
import gongkai.publish.disclosure.DocumentPart;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/// 浏览次数 on the page of a document, where the house tells it.
@Component
class ReadPart implements DocumentPart {
    private final ReadStore store;
    private final ReadSettings settings;

    ReadPart(ReadStore store, ReadSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Fact> facts(PublishedDocument document) {
        return settings.shown() ? List.of(Fact.of("浏览次数", "%,d".formatted(store.count(document.id())))) : List.of();
    }
}
