package gongkai.foundation.notice;

import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import java.util.List;

/// Who is to be told.
public sealed interface Audience {
    /// Somebody with an account, by `Person.key()`: `staff:12`, `member:7`.
    record Account(String key) implements Audience {}

    /// Whoever has this role over exactly this organ, colleagues on whom it is delegated included.
    record Holders(Role role, OrganId organ) implements Audience {}

    /// Somebody without an account who left an e-mail address or a mobile telephone number for this matter.
    record Address(String address) implements Audience {}

    /// Whoever subscribed to one of these; each person is told once.
    record Subscribers(List<Topic> topics) implements Audience {
        public Subscribers {
            topics = List.copyOf(topics);
        }
    }
}
