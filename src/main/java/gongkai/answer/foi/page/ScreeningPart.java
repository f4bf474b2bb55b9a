package gongkai.answer.foi.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import java.util.List;

/// What the desk shows before a request is taken on: how it came, and what speaks for which answer. It only shows; a
/// person decides and signs.
///
/// @param base the address of the desk
/// @param origin how it came: channel, manner, needs, the other requests of the same form
/// @param material the files that came with it
/// @param proof what identity proof came with it, in words, or empty
/// @param reasons why somebody may look at the proof; empty for those who may not
/// @param published what is published and perhaps answers it (第三十六条第一项)
/// @param earlier what the same applicant asked this organ before (第三十六条第六项)
/// @param near what others asked nearly the same (第四十四条)
/// @param petition what speaks for a petition in disguise (第三十九条), or empty
/// @param month the how manieth of this applicant in this month it is (第三十五条)
/// @param duties whose information it perhaps is (第十条、第三十六条第五项)
/// @param mayAnswer whether an answer can be given now, so that a form can be opened filled in
/// @param hint how an answer becomes possible, where it is not yet
public record ScreeningPart(
        String base,
        List<Fact> origin,
        List<Download> material,
        String proof,
        List<Choice> reasons,
        List<Line> published,
        List<Line> earlier,
        List<Line> near,
        String nearWords,
        String petition,
        Month month,
        List<Line> duties,
        boolean mayAnswer,
        String hint) {

    /// Something found, with a link.
    ///
    /// @param value what a form names it by
    /// @param chosen whether it is ticked to begin with
    public record Line(String value, String title, String path, String words, boolean chosen) {}

    /// The count of the month.
    ///
    /// @param beyond whether it is more than is free of charge
    public record Month(String words, boolean beyond) {}
}
