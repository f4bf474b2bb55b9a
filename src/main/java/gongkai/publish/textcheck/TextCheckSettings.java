package gongkai.publish.textcheck;

import gongkai.foundation.web.Network;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where links may lead, and how long they are tried.
///
/// @param trustedHosts sites beside those of the state that texts may link to without a word, for example
/// `museum.example.cn`
/// @param linkNetworks inner networks in which links may be tried all the same, for example `10.1.0.0/16`; by default
/// only public addresses are
/// @param linkPatience how long one link may take
/// @param linksPatience how long all links of one text may take
/// @param mostLinks how many links of one text are tried
/// @param ownAddress the public address of this house: whether its own documents are open is asked at home; may be
/// empty
@ConfigurationProperties("gongkai.textcheck")
record TextCheckSettings(
        @DefaultValue List<String> trustedHosts,
        @DefaultValue List<String> linkNetworks,
        @DefaultValue("5s") Duration linkPatience,
        @DefaultValue("20s") Duration linksPatience,
        @DefaultValue("100") int mostLinks,
        @DefaultValue("") String ownAddress) {
    TextCheckSettings {
        trustedHosts = List.copyOf(trustedHosts);
        linkNetworks = List.copyOf(linkNetworks);
        linkNetworks.forEach(Network::of);
        ownAddress = ownAddress.strip().replaceFirst("/+$", "");
        if (!linkPatience.isPositive() || linksPatience.compareTo(linkPatience) < 0 || mostLinks < 1) {
            throw new IllegalArgumentException(
                    "gongkai.textcheck.link-patience 应当大于零，links-patience 不能比它短，most-links 至少 1。");
        }
    }
}
