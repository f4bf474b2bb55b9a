package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// A kind of thing one can subscribe to. The room that has such things contributes one as a bean.
public interface TopicKind {
    /// For example `organ`.
    String id();

    /// What people read: 机关, 栏目, 检索, 文件, 申请.
    String label();

    /// What the topic is called and where it stands; empty when there is no such thing or this person may not see it.
    Optional<Named> find(String key, Person person);

    /// Of these keys, each subscribed by somebody, those the subject fits. Only kinds whose topics are questions, such
    /// as a search, have something to answer.
    default Set<String> fitting(String about, Collection<String> keys) {
        return Set.of();
    }

    /// A topic as people read it.
    record Named(String title, String path) {}
}
