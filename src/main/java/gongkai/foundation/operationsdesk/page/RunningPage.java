package gongkai.foundation.operationsdesk.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// How the house is running.
///
/// @param verdict one sentence over all
/// @param well whether nobody has to see to anything
public record RunningPage(
        Frame frame, String verdict, boolean well, List<Line> mainstays, List<Server> servers, List<Work> works) {
    /// What the house leans on.
    public record Line(String name, boolean well, String words) {}

    /// A server on this database.
    public record Server(String name, String since) {}

    /// Regular work on this server.
    ///
    /// @param tag how its state is shown
    public record Work(String name, String state, String tag, String done, String failed) {}
}
