package gongkai.answer.foipublic.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// How requests were answered in a year.
///
/// @param words what is counted, in a sentence
/// @param file where the table is taken along, with `%s` for the ending
public record StatisticsPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        List<Choice> years,
        String year,
        String words,
        List<Fact> facts,
        List<Row> rows,
        List<Line> past,
        String file) {
    public StatisticsPage {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        past = List.copyOf(past);
    }

    /// How many were closed with one decision; the group stands before its first.
    public record Row(String group, String label, String count, String share) {}

    /// One of the years up to the chosen one.
    public record Line(String year, String path, String received, String closed, String onTime, String days) {}

    public String file(String ending) {
        return file.formatted(ending);
    }
}
