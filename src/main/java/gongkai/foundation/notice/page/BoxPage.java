package gongkai.foundation.notice.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// Somebody's inbox.
///
/// @param console whether it is that of a member of staff
/// @param home its address
/// @param subscriptions the address of the subscriptions
public record BoxPage(Frame frame, boolean console, String home, String subscriptions, long unread, Slice<Row> slice) {
    /// One notice.
    public record Row(String path, String title, String kind, String time, boolean unread) {}
}
