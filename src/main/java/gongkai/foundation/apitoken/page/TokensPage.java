package gongkai.foundation.apitoken.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The tokens within an administrator's reach.
public record TokensPage(Frame frame, List<Row> rows) {
    public TokensPage {
        rows = List.copyOf(rows);
    }

    /// One token.
    public record Row(String path, String name, String organ, String scopes, State state, String until, String used) {}

    /// How it stands.
    ///
    /// @param tone the look of its mark: ok, warn, late
    public record State(String label, String tone) {}
}
