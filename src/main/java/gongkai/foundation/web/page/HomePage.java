package gongkai.foundation.web.page;

import gongkai.foundation.web.Figure;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Wing;
import java.util.List;

/// The first page: search, the five wings with their live figures, what is new.
public record HomePage(Frame frame, List<Card> cards, List<Column> columns) {
    private static final int DOORS_ON_A_CARD = 3;

    /// What the organs answered, for the strip below the cards.
    public List<Figure> answered() {
        return cards.stream()
                .filter(card -> card.wing() == Wing.ANSWER)
                .flatMap(card -> card.figures().stream())
                .toList();
    }

    /// A wing with its figures and doors.
    public record Card(Wing wing, List<Figure> figures, List<PortalDoor> doors) {
        /// The one figure the home page shows.
        public List<Figure> firstFigure() {
            return figures.stream().limit(1).toList();
        }

        public List<PortalDoor> firstDoors() {
            return doors.stream().limit(DOORS_ON_A_CARD).toList();
        }
    }

    /// A list of what is newest.
    public record Column(String label, String path, List<PortalList.Line> lines) {}
}
