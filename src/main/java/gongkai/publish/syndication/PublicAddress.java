package gongkai.publish.syndication;

import gongkai.foundation.signin.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Under which address programs reach the platform: the one that is set, or the one that was asked.
@Component
class PublicAddress {
    private static final String DOMAIN = "[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+";
    /// For a platform that is only tried: a domain that is nobody's (RFC 2606).
    private static final String NOBODYS = "gongkai.invalid";

    private final SiteAddress site;
    private final SyndicationSettings settings;

    PublicAddress(SiteAddress site, SyndicationSettings settings) {
        this.site = site;
        this.settings = settings;
    }

    /// The address without a slash at its end.
    String base(HttpServletRequest request) {
        return site.isSet()
                ? site.address()
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    String host(HttpServletRequest request) {
        String host = URI.create(base(request)).getHost();
        return host == null ? request.getServerName() : host;
    }

    /// The domain under which harvesters know our records.
    String repository(HttpServletRequest request) {
        String host = host(request);
        return settings.repository().isEmpty() ? host.matches(DOMAIN) ? host : NOBODYS : settings.repository();
    }

    String mail(HttpServletRequest request) {
        return settings.mail().isEmpty() ? "webmaster@" + repository(request) : settings.mail();
    }
}
