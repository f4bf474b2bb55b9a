package gongkai.foundation.pagecache;

import gongkai.foundation.web.Appearance;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Under what an answer is kept: all of a request that may go into a page of a guest.
final class PageKey {
    /// The key of requests whose answer is for one visitor alone, or not a page.
    static final String NONE = "";

    private static final String FORM_TOKEN = "XSRF-TOKEN";

    private PageKey() {}

    /// The key, or `NONE`. Whoever brings a cookie that is not known to say nothing of its bearer gets no kept page.
    ///
    /// @param target path and query as they were sent
    /// @param header the value of a header, or null
    static String of(String method, String target, UnaryOperator<@Nullable String> header) {
        if (!method.equals("GET") || header.apply("Authorization") != null || header.apply("Range") != null) {
            return NONE;
        }
        String look = look(header.apply("Cookie"));
        return look.isEmpty() ? NONE : look + carried(header) + header.apply("Host") + ' ' + target;
    }

    /// What a proxy says of the address under which the house is known: it may stand in links.
    private static String carried(UnaryOperator<@Nullable String> header) {
        String scheme = header.apply("X-Forwarded-Proto");
        String host = header.apply("X-Forwarded-Host");
        String port = header.apply("X-Forwarded-Port");
        return scheme == null && host == null && port == null ? "" : scheme + ' ' + host + ' ' + port + ' ';
    }

    static boolean isCarried(UnaryOperator<@Nullable String> header) {
        return !carried(header).isEmpty();
    }

    /// The chosen appearance; empty when a cookie tells visitors apart.
    private static String look(@Nullable String cookies) {
        if (cookies == null) {
            return "- ";
        }
        String size = "";
        String ground = "";
        for (String cookie : cookies.split(";")) {
            int equals = cookie.indexOf('=');
            String name =
                    equals < 0 ? cookie.strip() : cookie.substring(0, equals).strip();
            String value = equals < 0 ? "" : cookie.substring(equals + 1).strip();
            switch (name) {
                case Appearance.SIZE_COOKIE -> size = value;
                case Appearance.GROUND_COOKIE -> ground = value;
                case FORM_TOKEN, "" -> {}
                default -> {
                    return NONE;
                }
            }
        }
        var appearance = Appearance.of(size, ground);
        return appearance.equals(Appearance.STANDARD) ? "- " : appearance.size() + ' ' + appearance.ground() + ' ';
    }
}
