package gongkai.foundation.web.page;

import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The page that says what went wrong.
///
/// @param again the form as it was sent, where it may be sent once more
public record FaultPage(Frame frame, int status, String sentence, Optional<Again> again) {
    public FaultPage(Frame frame, int status, String sentence) {
        this(frame, status, sentence, Optional.empty());
    }

    /// A form that was not taken.
    public record Again(String path, List<Field> fields) {
        public Again {
            fields = List.copyOf(fields);
        }
    }

    /// What was typed into one field.
    public record Field(String name, String value) {}
}
