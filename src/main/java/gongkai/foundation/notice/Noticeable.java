package gongkai.foundation.notice;

import java.util.List;

/// An event after which somebody is to be told something. Other rooms' events implement it; what is to be sent is
/// written down in the change's own transaction and sent after it.
public interface Noticeable {
    List<Notice> notices();
}
