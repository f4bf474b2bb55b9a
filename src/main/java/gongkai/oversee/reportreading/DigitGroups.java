package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportToken.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures printed with a blank between their digits: "2 660 120" may be one number, two or three. Which they are is
/// told by how many figures the row has, else by the relations.
final class DigitGroups {
    private static final int MOST = 4_000;

    private DigitGroups() {}

    /// Whether any of the figures may be the digits of the one before going on.
    static boolean areIn(List<Figure> figures) {
        return figures.stream().anyMatch(Figure::follows);
    }

    /// The ways to join digits so that as many figures stand there as there are columns; none where nothing has to be
    /// joined, or where nothing can be.
    static List<List<Figure>> readings(List<Figure> figures, int columns) {
        return figures.size() <= columns || !areIn(figures)
                ? List.of()
                : ways(figures, columns).stream()
                        .filter(way -> way.size() == columns)
                        .toList();
    }

    /// Every way to join digits that leaves no more figures than there are columns.
    static List<List<Figure>> ways(List<Figure> figures, int columns) {
        List<List<Figure>> ways = new ArrayList<>();
        ways.add(List.of());
        for (Figure figure : figures) {
            List<List<Figure>> longer = new ArrayList<>();
            for (List<Figure> way : ways) {
                if (way.size() < columns) {
                    longer.add(with(way, figure));
                }
                if (figure.follows()) {
                    joined(way, figure).ifPresent(longer::add);
                }
            }
            ways = longer;
            if (ways.size() > MOST) {
                return List.of();
            }
        }
        return ways;
    }

    private static List<Figure> with(List<Figure> way, Figure figure) {
        List<Figure> longer = new ArrayList<>(way);
        longer.add(figure);
        return longer;
    }

    /// Digits go on only behind a whole group of three, or the one to three that lead.
    private static Optional<List<Figure>> joined(List<Figure> way, Figure next) {
        Figure last = way.getLast();
        boolean leads = last.printed().matches("[-−+]?[1-9][0-9]*");
        return ReportToken.figure(last.printed() + next.printed())
                .filter(_ -> leads)
                .map(whole -> with(way.subList(0, way.size() - 1), whole));
    }
}
