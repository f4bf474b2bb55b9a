package gongkai.foundation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a page offers to subscribe to: a kind of topic, which one, and how it is called on the button. Nothing is
/// offered when the key is empty.
public record Topical(String kind, String key, String label) {
    /// A page with nothing to subscribe to.
    public static final Topical NOTHING = new Topical("", "", "");

    /// Where one subscribes.
    public String path() {
        return "/subscriptions/new?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8) + "&key="
                + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
