package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import java.util.Optional;

/// A kind of thing one can subscribe to. The room that has such things contributes one as a bean.
public interface TopicKind {
    /// For example `organ`.
    String id();

    /// What people read: 机关, 栏目, 检索, 文件, 申请.
    String label();

    /// What the topic is called and where it stands; empty when there is no such thing or this person may not see it.
    Optional<Named> find(String key, Person person);

    /// A topic as people read it.
    record Named(String title, String path) {}
}
