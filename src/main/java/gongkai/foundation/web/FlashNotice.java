package gongkai.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.support.RequestContextUtils;

/// A sentence shown once on the page after a form was taken.
public final class FlashNotice {
    static final String NAME = "notice";

    private FlashNotice() {}

    /// Lays the sentence down for the page that follows.
    public static void leave(org.springframework.web.servlet.mvc.support.RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(NAME, sentence);
    }

    static Optional<String> take(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? Optional.empty() : Optional.ofNullable((String) flash.get(NAME));
    }
}
