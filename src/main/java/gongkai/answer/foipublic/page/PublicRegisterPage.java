package gongkai.answer.foipublic.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// What was answered, without who asked and without their words.
///
/// @param path this list, for its further pages
public record PublicRegisterPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        List<Choice> years,
        String year,
        Slice<Row> slice,
        String path) {
    /// One request.
    ///
    /// @param published the information that was published with the answer
    public record Row(
            String number,
            String organ,
            String receivedOn,
            String closedOn,
            String decision,
            Optional<Published> published) {}

    /// A document that came of it.
    public record Published(String title, String path) {}
}
