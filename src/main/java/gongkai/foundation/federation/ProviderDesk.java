package gongkai.foundation.federation;

import gongkai.foundation.federation.page.FarewellPage;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Audience;
import gongkai.foundation.signin.Entrance;
import gongkai.foundation.signin.Farewell;
import gongkai.foundation.signin.SignInOption;
import gongkai.foundation.web.Addresses;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// Signing in through one provider, and signing out again. Staff and the public have one each.
class ProviderDesk implements Farewell {
    private static final String METHOD = "统一身份认证";
    private static final String CAME_FROM = "federation.provider";

    private final IdentityProvider provider;
    private final Newcomers newcomers;
    private final Entrance entrance;

    ProviderDesk(IdentityProvider provider, Newcomers newcomers, Entrance entrance) {
        this.provider = provider;
        this.newcomers = newcomers;
        this.entrance = entrance;
    }

    static SignInOption option(Audience audience, FederationSettings.Provider settings) {
        return new SignInOption(audience, settings.label(), IdentityProvider.pathOf(audience), 20);
    }

    String begin(String back, HttpServletRequest request, HttpServletResponse response) {
        String next = Addresses.inside(back.isEmpty() ? provider.audience().home() : back);
        return "redirect:" + provider.ask(next, request, response);
    }

    String receive(String code, String state, HttpServletRequest request, HttpServletResponse response) {
        try {
            var arrival = provider.receive(code, state, request, response);
            Person person = personOf(arrival);
            String next = entrance.admit(person, METHOD, arrival.back(), request);
            request.getSession().setAttribute(CAME_FROM, provider.audience());
            return next;
        } catch (Refusal refusal) {
            if (refusal.code() != FederationRefusal.SIGN_IN_STALE) {
                entrance.turnAway(Optional.empty(), METHOD, refusal.code().message(), request);
            }
            throw refusal;
        }
    }

    /// Whoever came from the provider is still known there: they are shown how to sign out there too.
    @Override
    public Optional<String> pathAfter(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CAME_FROM) == provider.audience()
                ? Optional.of(IdentityProvider.pathOf(provider.audience()) + "/out")
                : Optional.empty();
    }

    Object farewell(Frames frames, HttpServletRequest request) {
        var path = provider.endSession(request);
        if (path.isEmpty()) {
            return "redirect:/";
        }
        String title = "已退出登录";
        return Show.page(
                "federation/farewell", new FarewellPage(frames.portal(title, Crumb.here(title)), METHOD, path.get()));
    }

    private Person personOf(IdentityProvider.Arrival arrival) {
        return switch (provider.audience()) {
            case STAFF ->
                newcomers
                        .staff(arrival.user(), provider.settings())
                        .orElseThrow(() -> Refusal.of(FederationRefusal.NO_SUCH_STAFF));
            case MEMBERS -> newcomers.member(arrival.user(), provider.settings());
        };
    }
}
