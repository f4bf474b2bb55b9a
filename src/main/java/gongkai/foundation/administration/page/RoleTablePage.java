package gongkai.foundation.administration.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// Who may do what: the table of permissions as it is in force.
public record RoleTablePage(Frame frame, List<String> roles, List<Row> rows) {
    public RoleTablePage {
        roles = List.copyOf(roles);
    }

    /// One act, and for each role whether it includes it.
    public record Row(String act, List<Boolean> marks) {}
}
