package gongkai.foundation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/// How a reader wants pages to look: 大字版, and a light or a dark ground. It is kept in two cookies that say nothing
/// else; whoever has not chosen gets standard type on the ground their device prefers.
///
/// @param large whether type is a quarter larger
public record Appearance(boolean large, Ground ground) {
    public static final String SIZE_COOKIE = "type-size";
    public static final String GROUND_COOKIE = "ground";
    public static final Appearance STANDARD = new Appearance(false, Ground.DEVICE);

    private static final String LARGE = "large";

    static Appearance of(HttpServletRequest request) {
        return request.getCookies() == null
                ? STANDARD
                : of(
                        cookie(request, SIZE_COOKIE).orElse(""),
                        cookie(request, GROUND_COOKIE).orElse(""));
    }

    /// From the names in forms and cookies; what is unknown is the standard.
    public static Appearance of(String size, String ground) {
        return new Appearance(
                size.equals(LARGE),
                Arrays.stream(Ground.values())
                        .filter(each -> each.key().equals(ground))
                        .findFirst()
                        .orElse(Ground.DEVICE));
    }

    /// The type size's name in forms and cookies.
    public String size() {
        return large ? LARGE : "normal";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// What is behind the words.
    public enum Ground {
        DEVICE("device", "(prefers-color-scheme: dark)"),
        LIGHT("light", "not all"),
        DARK("dark", "all");

        private final String key;
        private final String dark;

        Ground(String key, String dark) {
            this.key = key;
            this.dark = dark;
        }

        /// Its name in forms and cookies.
        public String key() {
            return key;
        }

        /// The media for which the dark colours count.
        public String darkMedia() {
            return dark;
        }

        /// What the browser's own parts, such as scroll bars, are drawn for.
        public String scheme() {
            return this == DEVICE ? "light dark" : key;
        }
    }
}
