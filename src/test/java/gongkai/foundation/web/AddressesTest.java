package gongkai.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/my", "/console?light=red", "/foi/108#reply", "/a//b", "/search?q=https://example.cn"})
    void aPathOfOursIsKept(String address) {
        assertThat(Addresses.inside(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "https://example.cn",
                "//example.cn",
                "///example.cn",
                "/\\example.cn",
                "\\\\example.cn",
                "/\t/example.cn",
                "/\n/example.cn",
                "/my\r\nSet-Cookie: gongkai=1",
                " //example.cn",
                "javascript:alert(1)",
                "@example.cn",
                "/a\\..\\..\\example.cn",
            })
    void whatLeadsOutLeadsHome(String address) {
        assertThat(Addresses.inside(address)).isEqualTo("/");
    }
}
