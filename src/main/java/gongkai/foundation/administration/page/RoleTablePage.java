package gongkai.foundation.administration.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// Who may do what: the table of permissions as it is in force.
public record RoleTablePage(Frame frame, List<Row> rows) {
    /// A role and everything it includes.
    public record Row(String role, List<String> acts) {}
}
