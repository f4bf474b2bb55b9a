package gongkai.foundation.search.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The state of the search index on every server.
///
/// @param running whether it is being made anew, so that it cannot be asked for again
public record IndexPage(Frame frame, boolean running, List<Server> servers, List<Work> works) {
    /// One server.
    ///
    /// @param behind how far it follows, in words
    /// @param rebuilt when its index was last made anew, and how that went
    public record Server(String name, String place, String entries, String behind, String rebuilt) {}

    /// An index that is being made anew.
    public record Work(String index, int percent, String words) {}
}
