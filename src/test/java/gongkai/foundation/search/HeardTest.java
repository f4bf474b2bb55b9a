package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeardTest {
    private static final String TITLE = "云州市住房公积金提取管理办法";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhufanggongjijin",
                "zfgjj",
                "zhufgjj",
                "住fanggongjijin",
                "zhu fang gong ji jin",
                "住房公ji",
                "zhufanggongj",
                "住房公基金",
                "ZFGJJ",
                "gongjijintiqu"
            })
    void theTitleIsHeardInWhatWasTyped(String typed) {
        assertThat(Heard.ways(typed)).as(typed).anySatisfy(way -> {
            assertThat(way.placeIn(TITLE, 0)).isGreaterThanOrEqualTo(0);
            assertThat(indexed(TITLE))
                    .satisfies(tokens -> way.tokens()
                            .forEach(readings -> assertThat(readings).anyMatch(tokens::contains)));
        });
    }

    @Test
    void aCharacterIsHeardInEachOfItsReadings() {
        assertThat(Sounds.of('行')).contains("xing", "hang");
        assertThat(indexed("银行行政")).contains("yinhang", "xingzheng");
    }

    @Test
    void whatSoundsOtherwiseIsNotHeard() {
        assertThat(Heard.ways("zfgjx")).noneMatch(way -> way.placeIn(TITLE, 0) >= 0);
        assertThat(Heard.ways("12345")).isEmpty();
        assertThat(Heard.ways("x".repeat(100))).isEmpty();
    }

    private static List<String> indexed(String title) {
        return Arrays.asList(Sounds.tokens(title).split(" "));
    }
}
