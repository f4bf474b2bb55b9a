package gongkai.foundation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// An object in the words of schema.org. Empty texts, empty lists and what is not there are left out.
public final class LinkedData {
    private static final String CONTEXT = "@context";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> parts = new LinkedHashMap<>();

    private LinkedData(String type) {
        parts.put("@type", type);
    }

    /// An object of a type, for example `Legislation`.
    public static LinkedData of(String type) {
        return new LinkedData(type);
    }

    public LinkedData with(String name, String value) {
        if (!value.isBlank()) {
            parts.put(name, value);
        }
        return this;
    }

    public LinkedData with(String name, int value) {
        parts.put(name, value);
        return this;
    }

    public LinkedData with(String name, LinkedData value) {
        parts.put(name, value.parts);
        return this;
    }

    public LinkedData with(String name, Optional<LinkedData> value) {
        value.ifPresent(each -> with(name, each));
        return this;
    }

    public LinkedData with(String name, List<LinkedData> values) {
        if (!values.isEmpty()) {
            parts.put(name, values.stream().map(each -> each.parts).toList());
        }
        return this;
    }

    /// The JSON. What could end the element it stands in is written as an escape: a title is only ever data.
    public String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put(CONTEXT, "https://schema.org");
        whole.putAll(parts);
        return JSON.writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
