package gongkai.publish.textcheck;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whose sites a public page may lead to without a word: those of the state and the schools, the media it speaks by,
/// and those named in the settings.
final class WebHosts {
    private static final List<String> STATE = List.of(
            ".gov.cn",
            ".edu.cn",
            ".mil.cn",
            ".政务.cn",
            ".政务",
            ".people.com.cn",
            ".people.cn",
            ".xinhuanet.com",
            ".news.cn",
            ".cctv.com",
            ".cctv.cn",
            ".cnr.cn",
            ".gmw.cn",
            ".qstheory.cn",
            ".xuexi.cn",
            ".12306.cn",
            ".12345.cn");
    private static final Set<String> RISKY = Set.of(
            "xyz", "top", "vip", "bet", "win", "cc", "tk", "icu", "club", "casino", "poker", "loan", "xxx", "sex",
            "adult", "buzz", "cyou", "sbs", "click", "gq", "ml", "cf", "pw", "men", "ws");

    private final List<String> trusted;

    WebHosts(List<String> trusted) {
        this.trusted = trusted.stream()
                .map(host -> "." + host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean isTrusted(String host) {
        String whole = "." + host.toLowerCase(Locale.ROOT);
        return STATE.stream().anyMatch(whole::endsWith) || trusted.stream().anyMatch(whole::endsWith);
    }

    /// An address in figures, or a name under an ending that costs next to nothing and is sold to anybody.
    static boolean isRisky(String host) {
        String ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return RISKY.contains(ending) || host.matches("[0-9.]+") || host.startsWith("[") || host.contains("xn--");
    }
}
