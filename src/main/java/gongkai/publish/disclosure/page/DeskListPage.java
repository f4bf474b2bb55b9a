package gongkai.publish.disclosure.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// The documents a member of staff looks after.
public record DeskListPage(Frame frame, boolean mayPublish, Slice<Row> slice) {
    /// One document.
    public record Row(String title, String path, String index, String kind, String organ, String state, String date) {}
}
