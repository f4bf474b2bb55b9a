package gongkai.foundation.worklist;

import java.util.List;

/// The matters behind a table of figures. A matter counts for the organ that has it, and once done for the organ that
/// had it then.
///
/// @param organs whose matters
/// @param kind the id of a kind, or empty for all
record FigureQuery(List<String> organs, String kind, FigurePeriod period, FigureBasis basis) {
    FigureQuery {
        organs = List.copyOf(organs);
    }

    FigureQuery at(List<String> others) {
        return new FigureQuery(others, kind, period, basis);
    }
}
