package gongkai.foundation.web.page;

import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Wing;
import java.util.List;

/// The first page: search, the five wings with their live figures, what is new.
public record HomePage(Frame frame, List<Card> cards, List<Column> columns) {
    /// A wing with its figures and doors.
    public record Card(Wing wing, List<Figure> figures, List<PortalDoor> doors) {}

    /// A live figure that leads to its rows.
    public record Figure(String label, String value, String unit, String path) {}

    /// A list of what is newest.
    public record Column(String label, String path, List<PortalList.Line> lines) {}
}
