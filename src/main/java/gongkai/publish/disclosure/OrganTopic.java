package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.TopicKind;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Topical;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Subscribing to what an organ publishes.
@Component
public class OrganTopic implements TopicKind {
    static final String ID = "organ";

    /// An organ as something to subscribe to.
    public static Topical of(OrganId organ) {
        return new Topical(ID, organ.value(), "这个机关");
    }

    private final Organs organs;

    OrganTopic(Organs organs) {
        this.organs = organs;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "机关";
    }

    @Override
    public Optional<Named> find(String key, Person person) {
        return Optional.of(key)
                .filter(OrganId::isOne)
                .map(OrganId::of)
                .flatMap(organs::find)
                .map(organ -> new Named(organ.name(), "/publish/organs/" + organ.id()));
    }
}
