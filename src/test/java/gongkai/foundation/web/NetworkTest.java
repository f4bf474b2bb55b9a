package gongkai.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void aNetworkHoldsTheAddressesThatBeginAlike() {
        assertThat(Network.of("10.20.0.0/14").holds("10.23.255.255")).isTrue();
        assertThat(Network.of("10.20.0.0/14").holds("10.24.0.0")).isFalse();
        assertThat(Network.of("203.0.113.7").holds("203.0.113.7")).isTrue();
        assertThat(Network.of("203.0.113.7").holds("203.0.113.8")).isFalse();
        assertThat(Network.of("2001:db8::/33").holds("2001:db8:7fff::1")).isTrue();
        assertThat(Network.of("2001:db8::/33").holds("2001:db8:8000::1")).isFalse();
        assertThat(Network.of("::/0").holds("10.0.0.1")).isFalse();
        assertThat(Network.of("0.0.0.0/0").holds("not an address")).isFalse();
    }

    @Test
    void whatIsNoNetworkIsNotRead() {
        assertThat(Network.parse("10.0.0.0/33")).isEmpty();
        assertThat(Network.parse("10.0.0")).isEmpty();
        assertThat(Network.parse("localhost")).isEmpty();
        assertThat(Network.parse("")).isEmpty();
        assertThat(Network.parse("10.0.0.0/x")).isEmpty();
    }

    @Test
    void aNetworkIsWrittenInOneManner() {
        assertThat(Network.of("10.1.2.3/8")).hasToString("10.0.0.0/8");
        assertThat(Network.of(" 203.0.113.7 ")).hasToString("203.0.113.7");
    }

    @Test
    void ofIpv6AWholeSubnetIsOneClient() {
        assertThat(Network.clientOf("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.clientOf("2001:db8:1:2:ffff::9"));
        assertThat(Network.clientOf("2001:db8:1:3::1")).isNotEqualTo(Network.clientOf("2001:db8:1:2::1"));
        assertThat(Network.clientOf("[2001:db8:1:2::1%eth0]")).isEqualTo(Network.clientOf("2001:db8:1:2::1"));
        assertThat(Network.clientOf("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Network.clientOf("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Network.clientOf("x:".repeat(100))).hasSizeLessThan(60);
    }
}
