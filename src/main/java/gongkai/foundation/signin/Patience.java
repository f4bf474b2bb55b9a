package gongkai.foundation.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Answers who tries again too soon: when to come back, in a sentence and in a header for programs.
final class Patience {
    private static final int MINUTE = 60;

    private Patience() {}

    /// The sentence; it is the same whether the account exists or not.
    static String sentence(Duration left) {
        long seconds = seconds(left);
        String wait = seconds < MINUTE ? seconds + " 秒" : (seconds + MINUTE - 1) / MINUTE + " 分钟";
        return "连续多次没有通过验证，请 " + wait + "后再试。";
    }

    /// The page with status 429.
    static ModelAndView answer(ModelAndView page, Duration left, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(left)));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static long seconds(Duration left) {
        return Math.max(1, left.plusNanos(999_999_999).toSeconds());
    }
}
