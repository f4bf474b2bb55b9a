package gongkai.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.web.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;

/// Who is behind a connection and its chain of proxies.
class SendersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    203.0.113.5 | -                                   | 203.0.113.5
                    203.0.113.5 | 198.51.100.1                        | 203.0.113.5
                    10.0.0.1    | -                                   | 10.0.0.1
                    10.0.0.1    | 198.51.100.1                        | 198.51.100.1
                    10.0.0.1    | 198.51.100.1, 203.0.113.9           | 203.0.113.9
                    10.0.0.1    | 198.51.100.1,203.0.113.9 , 10.0.0.2 | 203.0.113.9
                    127.0.0.1   | 10.0.0.3, 10.0.0.2                  | 10.0.0.3
                    ::1         | 2001:db8:5:6:7::1                   | 2001:db8:5:6:0:0:0:0/64
                    """)
    void theLastThatIsNoProxyOfOurs(String peer, @Nullable String chain, String client) {
        var senders = new Senders(Proxies.of(new TomcatServerProperties.Remoteip()), List.of());

        assertThat(senders.behind(peer, chain).client()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,true", "192.0.2.70,false"})
    void onePatternForWholeAddressesIsTakenToo(String proxy, boolean believed) {
        var settings = new TomcatServerProperties.Remoteip();
        settings.setInternalProxies("192\\.0\\.2\\.[0-9]");

        assertThat(new Senders(Proxies.of(settings), List.of())
                        .behind(proxy, "198.51.100.1")
                        .client())
                .isEqualTo(believed ? "198.51.100.1" : proxy);
    }

    @ParameterizedTest
    @CsvSource({"10.20.3.4,true", "10.21.3.4,false"})
    void exemptIsWhoSendsAndNotTheProxy(String client, boolean exempt) {
        var senders = new Senders(
                Proxies.of(new TomcatServerProperties.Remoteip()),
                List.of(Network.of("10.20.0.0/16"), Network.of("127.0.0.1")));

        assertThat(senders.behind("127.0.0.1", client).isExempt()).isEqualTo(exempt);
    }
}
