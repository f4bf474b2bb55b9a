package gongkai.foundation.worklist;

import gongkai.foundation.web.Addresses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The address of the inbox with what is asked of it. Knows nothing of who asks.
record InboxAddress(Map<String, String> parts) {
    static final String PATH = "/console";
    private static final String[] NAMES = {"tab", "light", "kind", "holder", "organ", "words", "due"};
    private static final int LONGEST = 100;

    static InboxAddress of(Map<String, String> parameters) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST) {
                parts.put(name, value);
            }
        }
        return new InboxAddress(parts);
    }

    String text(String name) {
        return parts.getOrDefault(name, "");
    }

    Optional<Light> light() {
        return Arrays.stream(Light.values())
                .filter(light -> light.shape().equals(text("light")))
                .findFirst();
    }

    Optional<LocalDate> due() {
        try {
            return text("due").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text("due")));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// Whether more is asked than a tab and a light.
    boolean isNarrowed() {
        return parts.keySet().stream().anyMatch(name -> !name.equals("tab") && !name.equals("light"));
    }

    InboxAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parts);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new InboxAddress(changed);
    }

    String behind(Optional<InboxPlace> place) {
        var query = new StringBuilder();
        parts.forEach((name, value) -> append(query, name, value));
        place.ifPresent(each -> append(query, "behind", each.toString()));
        return PATH + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return behind(Optional.empty());
    }

    /// Where a form leads back to: a page of the inbox, and nowhere else.
    static String back(String address) {
        String inside = Addresses.inside(address);
        return inside.equals(PATH) || inside.startsWith(PATH + "?") ? inside : PATH;
    }
}
