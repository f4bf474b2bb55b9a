package gongkai.foundation.identity;

import java.util.List;
import java.util.Set;

/// What a room holds about a member of the public: 查阅、复制 (《个人信息保护法》第四十五条) and 删除 (第四十七条). Every room that
/// keeps a member's number or key in a table contributes one; a test compares `columns` with the tables there are.
/// `@Order` says where it stands on the page.
public interface MemberData {
    /// What it is called on the member's page, for example 政府信息公开申请.
    String title();

    /// Where the room names a member, as schema.table.column.
    Set<String> columns();

    /// Everything held about the member, ready to be read.
    List<Held> held(Person.Member member);

    /// What must come to its end before the account can be closed, each in a sentence; nothing when nothing must.
    List<String> mustEndFirst(Person.Member member);

    /// What becomes of the data when the account is closed, the same for everybody.
    List<Fate> fates();

    /// Deletes what may be deleted, in the caller's transaction.
    void erase(Person.Member member);

    /// One thing held, for example one request, with what is known of it.
    record Held(String title, List<Entry> entries) {
        public Held {
            entries = List.copyOf(entries);
        }
    }

    /// One line of it.
    record Entry(String label, String value) {}

    /// What becomes of a kind of data, and why.
    record Fate(boolean deleted, String what, String why) {}
}
