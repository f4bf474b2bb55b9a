package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The members of staff an administrator looks after.
///
/// @param path the address of the list with its filters, without a page
public record StaffListPage(
        Frame frame,
        boolean mayOpen,
        String words,
        String role,
        String state,
        List<Choice> roles,
        List<Choice> states,
        Slice<Row> slice,
        String path) {
    /// One account.
    public record Row(String path, String name, String account, String organ, String roles, boolean disabled) {}
}
