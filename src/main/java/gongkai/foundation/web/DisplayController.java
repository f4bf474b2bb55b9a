package gongkai.foundation.web;

import gongkai.foundation.web.page.AccessibilityPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 无障碍浏览: how pages are read by ear and keyboard, and how they are shown. The choice is kept in cookies for a year.
@Controller
class DisplayController {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Site site;

    DisplayController(Site site) {
        this.site = site;
    }

    @Open
    @GetMapping("/accessibility")
    ModelAndView accessibility(@RequestParam(defaultValue = "/") String back, Frames frames) {
        var frame = frames.portal("无障碍浏览", Crumb.here("无障碍浏览"));
        return Show.page("web/accessibility", new AccessibilityPage(frame, Addresses.inside(back), site.sponsor()));
    }

    /// Changes what is given and leaves the rest as it was; changes nothing but cookies, so it may be a link.
    @Open
    @GetMapping("/settings/display")
    String choose(
            @RequestParam Optional<String> size,
            @RequestParam Optional<String> ground,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = Appearance.of(request);
        var after = Appearance.of(
                size.orElse(before.size()), ground.orElse(before.ground().key()));
        keep(Appearance.SIZE_COOKIE, after.size(), request, response);
        keep(Appearance.GROUND_COOKIE, after.ground().key(), request, response);
        return "redirect:" + Addresses.inside(back);
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
