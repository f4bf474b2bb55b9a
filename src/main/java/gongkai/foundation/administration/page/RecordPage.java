package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The record as the auditor searches it, newest first.
///
/// @param typed the fields of the search form as they were typed
/// @param narrowed whether anything was asked
/// @param older where the lines behind these are, or empty
/// @param newest where the first page is, or empty when this is it
public record RecordPage(
        Frame frame,
        Map<String, String> typed,
        Problems problems,
        List<Choice> organs,
        boolean narrowed,
        List<Row> rows,
        String older,
        String newest) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// One entry.
    public record Row(
            String number,
            String path,
            String time,
            String actor,
            String action,
            String subject,
            String organ,
            String detail) {}
}
