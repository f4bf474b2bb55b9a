package gongkai.answer.foi.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ledger of requests, searched.
///
/// @param from the first day of receipt that is shown
/// @param to the last one
/// @param next where the next lines stand
/// @param csv the table of what is shown, and of what follows it
public record LedgerPage(
        Frame frame,
        String base,
        Map<String, String> typed,
        Problems problems,
        String from,
        String to,
        List<Choice> results,
        List<Choice> states,
        List<Row> rows,
        Optional<String> next,
        String csv,
        String xlsx) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// One request with what was decided.
    public record Row(RequestListPage.Row request, String result) {}
}
