package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.TopicKind;
import gongkai.foundation.web.Topical;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Subscribing to a column: a kind of document, whoever publishes it.
@Component
public class ColumnTopic implements TopicKind {
    static final String ID = "column";

    /// A kind of document as something to subscribe to.
    public static Topical of(DocumentKind kind) {
        return new Topical(ID, kind.name(), "“%s”栏目".formatted(kind.label()));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "栏目";
    }

    @Override
    public Optional<Named> find(String key, Person person) {
        return DocumentKind.parse(key).map(kind -> new Named(kind.label(), "/publish/documents?kind=" + kind.name()));
    }
}
