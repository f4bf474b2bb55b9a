package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.TopicKind;
import gongkai.foundation.web.Topical;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Subscribing to a document: whether it goes on being in force.
@Component
public class DocumentTopic implements TopicKind {
    static final String ID = "document";

    /// A document as something to subscribe to.
    public static Topical of(DocumentId id) {
        return new Topical(ID, id.toString(), "这份文件");
    }

    private final Publications publications;

    DocumentTopic(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "文件";
    }

    @Override
    public Optional<Named> find(String key, Person person) {
        return DocumentId.parse(key)
                .flatMap(publications::find)
                .map(document -> new Named(document.title(), document.path()));
    }
}
