package gongkai.foundation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.kernel.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"Sunny day 7", "qingtian-Duoyun", "a sentence without capitals", "晴天出门散步去了，真好啊，明天还去一次"})
    void staffMayChooseThese(String password) {
        assertThat(fits(Audience.STAFF, password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Short 7", "onlysmallones", "small and blank", "Zhou.Min-88", "Admin@12345", "P@ssw0rd123", ""})
    void staffMayNotChooseThese(String password) {
        assertThat(fits(Audience.STAFF, password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "aaaaaaaa", "Password1", "13900000001", "seven77", "abababab"})
    void thePublicMayNotChooseThese(String password) {
        assertThat(fits(Audience.MEMBERS, "13900000001", password)).isFalse();
    }

    @Test
    void lengthCountsInCharactersPeopleSee() {
        assertThat(fits(Audience.MEMBERS, "x", "晴天出门散步去了")).isTrue();
        assertThat(fits(Audience.MEMBERS, "x", "x".repeat(64) + "y".repeat(32) + "z".repeat(33)))
                .isFalse();
    }

    private boolean fits(Audience audience, String password) {
        return fits(audience, "zhou.min-88", password);
    }

    private boolean fits(Audience audience, String account, String password) {
        var problems = new Problems();
        rules.check(audience, account, password, problems);
        return problems.isEmpty();
    }
}
