package gongkai.foundation.passkey;

import gongkai.foundation.passkey.page.PasskeySignInPage;
import gongkai.foundation.signin.Audience;
import gongkai.foundation.signin.Entrance;
import gongkai.foundation.web.Addresses;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in with a passkey, for the public and for staff. No account is asked for: the key says whose it is.
@Controller
class PasskeySignInController {
    private static final String METHOD = "通行密钥";
    private static final String WRONG = "没有通过验证。请再试一次，或者用密码登录。";

    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final Entrance entrance;

    PasskeySignInController(Ceremonies ceremonies, Passkeys passkeys, Entrance entrance) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    static String pathOf(Audience audience) {
        return audience.signIn() + "/passkey";
    }

    @Open
    @GetMapping({"/login/passkey", "/console/login/passkey"})
    ModelAndView form(Frames frames, @RequestParam(defaultValue = "") String back, HttpServletRequest request) {
        return Show.page("passkey/sign-in", page(frames, back, Optional.empty(), request));
    }

    @Open
    @PostMapping({"/login/passkey", "/console/login/passkey"})
    Object enter(
            Frames frames,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        var audience = Audience.at(request.getRequestURI());
        var signed = ceremonies.signed(credential, request);
        var person = signed.person().flatMap(key -> passkeys.find(audience, key));
        if (person.isPresent()) {
            return entrance.admit(person.get(), METHOD, back.isEmpty() ? audience.home() : back, request);
        }
        if (signed.tried()) {
            entrance.turnAway(Optional.empty(), METHOD, "没有通过验证", request);
        }
        return Show.again("passkey/sign-in", page(frames, back, Optional.of(WRONG), request));
    }

    private PasskeySignInPage page(Frames frames, String back, Optional<String> wrong, HttpServletRequest request) {
        var audience = Audience.at(request.getRequestURI());
        String title = "用通行密钥登录";
        return new PasskeySignInPage(
                frames.portal(title, Crumb.of("登录", audience.signIn()), Crumb.here(title)),
                pathOf(audience),
                Addresses.inside(back.isEmpty() ? audience.home() : back),
                audience.signIn(),
                ceremonies.askToSign(request),
                wrong);
    }
}
