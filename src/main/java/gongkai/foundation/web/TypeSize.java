package gongkai.foundation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 大字版: the reader's choice of type size, kept in a cookie for a year.
@Controller
class TypeSize {
    private static final String COOKIE = "type-size";
    private static final String LARGE = "large";

    static boolean isLarge(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue().equals(LARGE);
            }
        }
        return false;
    }

    @Open
    @GetMapping("/settings/type")
    String choose(
            @RequestParam(defaultValue = "normal") String size,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, size.equals(LARGE) ? LARGE : "normal")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
        return "redirect:" + Addresses.inside(back);
    }
}
