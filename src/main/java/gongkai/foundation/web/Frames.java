package gongkai.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.function.SingletonSupplier;

/// Makes the frame of the page being answered. A controller method takes one as a parameter.
public final class Frames {
    private static final String CSRF_FIELD = "_csrf";

    private final HttpServletRequest request;
    private final Site site;
    private final Assets assets;
    private final Visitor visitor;
    private final List<HeadSource> heads;

    Frames(HttpServletRequest request, Site site, Assets assets, Visitor visitor, List<HeadSource> heads) {
        this.request = request;
        this.site = site;
        this.assets = assets;
        this.visitor = visitor;
        this.heads = heads;
    }

    /// The frame of a portal page; the crumbs begin behind 首页 and the wing, and end where one stands.
    public Frame portal(Wing wing, String title, Crumb... crumbs) {
        return telling(frame(title, Optional.of(wing), crumbs));
    }

    /// The frame of a portal page that belongs to no wing.
    public Frame portal(String title, Crumb... crumbs) {
        return telling(frame(title, Optional.empty(), crumbs));
    }

    /// The frame of a console page.
    public Frame console(String title, Crumb... crumbs) {
        return frame(title, Optional.empty(), crumbs);
    }

    private Frame telling(Frame frame) {
        var head = SingletonSupplier.of(() ->
                heads.stream().map(source -> source.headOf(request, frame)).reduce(Head.EMPTY, Head::and));
        return frame.telling(head::obtain);
    }

    private Frame frame(String title, Optional<Wing> wing, Crumb... crumbs) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var csrf = token == null ? new Frame.Csrf(CSRF_FIELD, () -> "") : new Frame.Csrf(CSRF_FIELD, () -> take(token));
        return new Frame(
                site,
                title,
                wing,
                List.of(crumbs),
                visitor,
                Appearance.of(request),
                address(),
                csrf,
                assets,
                FlashNotice.take(request),
                () -> Head.EMPTY);
    }

    /// A page with a token is its visitor's alone.
    private String take(CsrfToken token) {
        request.setAttribute(Shared.TOKEN_TAKEN, Boolean.TRUE);
        return token.getToken();
    }

    private String address() {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
