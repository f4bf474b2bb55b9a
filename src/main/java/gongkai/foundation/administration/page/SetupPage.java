package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The first page of an empty house.
public record SetupPage(Frame frame, List<Part> parts, Map<String, String> typed, Problems problems) {
    /// One of the three administrators.
    ///
    /// @param key the beginning of the fields' names
    /// @param words what this administrator does
    public record Part(String key, String label, String words) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
