package gongkai.foundation.federation;

import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in through the provider of the public.
@Controller
@ConditionalOnProperty(FederationConfiguration.MEMBERS)
@RequestMapping("/login/provider")
class MemberProviderController {
    private final ProviderDesk desk;

    MemberProviderController(@Qualifier("memberProvider") ProviderDesk desk) {
        this.desk = desk;
    }

    @Open
    @GetMapping
    String begin(
            @RequestParam(defaultValue = "") String back, HttpServletRequest request, HttpServletResponse response) {
        return desk.begin(back, request, response);
    }

    @Open
    @GetMapping("/return")
    String receive(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.receive(code, state, request, response);
    }

    @Open
    @GetMapping("/out")
    Object farewell(Frames frames, HttpServletRequest request) {
        return desk.farewell(frames, request);
    }
}
