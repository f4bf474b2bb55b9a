package gongkai.foundation.notice;

import java.util.List;

/// Files that go out with an e-mail. The room whose subject it is contributes this as a bean; it is asked when the
/// e-mail is sent, so that the outbox keeps no second copy.
public interface NoticeEnclosures {
    /// Empty when the subject is not of this room, or nothing is enclosed.
    List<Enclosure> listEnclosures(String about);

    /// One file.
    ///
    /// @param name as the recipient sees it, with its ending
    record Enclosure(String name, String contentType, byte[] content) {}
}
