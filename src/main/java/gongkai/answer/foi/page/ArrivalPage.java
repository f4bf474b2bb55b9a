package gongkai.answer.foi.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// A paper that arrived and waits for confirmation, or has been dealt with.
///
/// @param console whether an officer reads it
/// @param code the query code, for the applicant
/// @param turn how it stands, in one sentence
/// @param requests the requests it became
/// @param base where an officer confirms
/// @param waiting whether somebody must still confirm
public record ArrivalPage(
        Frame frame,
        boolean console,
        String number,
        String code,
        String turn,
        String tone,
        List<Fact> facts,
        List<Fact> applicant,
        List<Line> requests,
        String base,
        boolean waiting,
        List<Choice> ways,
        Map<String, String> typed,
        Problems problems) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// One of the requests a form became.
    public record Line(String number, String code, String title, String path) {}
}
