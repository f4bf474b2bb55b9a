package gongkai.foundation.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Under which address people reach the platform. Passkeys and identity providers are bound to it.
///
/// @param address for example https://www.example.gov.cn; empty while it is tried on one machine
@ConfigurationProperties("gongkai.site")
public record SiteAddress(@DefaultValue("") String address) {
    public SiteAddress {
        address = address.strip().replaceAll("/+$", "");
    }

    /// Whether it is set; otherwise the platform is only tried.
    public boolean isSet() {
        return !address.isEmpty();
    }

    /// The address, or the one this machine gives itself.
    public String orLocal(HttpServletRequest request) {
        return isSet() ? address : "http://localhost:" + request.getServerPort();
    }
}
