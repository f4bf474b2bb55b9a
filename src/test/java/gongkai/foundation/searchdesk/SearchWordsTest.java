package gongkai.foundation.searchdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900000001",
                "张三 139 0000 0001",
                "530102199001011234",
                "53010219900101123x",
                "0871-63123456",
                "li@example.invalid",
                "91530100MA6K12345X",
                "６２２２０２１２３４５６７８９０",
                "…… ？"
            })
    void whatMayNameSomebodyIsNotKept(String typed) {
        assertThat(SearchWords.of(typed)).isEmpty();
    }

    @Test
    void theRestIsKeptEven() {
        assertThat(SearchWords.of("  高龄津贴，怎么领？")).contains("高龄津贴 怎么领");
        assertThat(SearchWords.of("ＯＦＤ")).contains("ofd");
        assertThat(SearchWords.of("云政发〔2025〕12号")).contains("云政发〔2025〕12号");
        assertThat(SearchWords.of("很".repeat(41))).isEmpty();
    }
}
