package gongkai.answer.foi.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 缴纳方式: the organs whose requests this person handles, and the form of one of them.
///
/// @param chosen the organ whose form is shown
public record PaymentPage(Frame frame, List<Row> rows, Optional<Chosen> chosen) {
    /// An organ and what it has said.
    public record Row(String organ, String path, String words) {
        public boolean isSet() {
            return !words.isEmpty();
        }
    }

    /// The form of one organ.
    ///
    /// @param words how the notice says it now, or empty
    public record Chosen(String organ, String path, String words, Map<String, String> typed, Problems problems) {
        public String text(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
