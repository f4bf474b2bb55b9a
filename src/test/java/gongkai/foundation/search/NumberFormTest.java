package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "云政发〔2020〕12号", "云政发[2020]12号", "云政发（2020）12号", "云政发【2020】12号", "云政发﹝2020﹞12号", "云政发〔2020〕12",
                "云政发〔２０２０〕１２号", "云政发 〔2020〕 第12号", "云政发2020年12号", "云政发202012号", "云政发〔2020〕012号", "云政发<2020>12号"
            })
    void oneNumberIsOneHoweverItIsWritten(String typed) {
        assertThat(NumberForm.parse(typed).map(NumberForm::key)).contains("云政发(2020)12");
    }

    @Test
    void lettersMayBeLeftAwayFromTheFront() {
        var keys = NumberForm.parse("云政发〔2020〕12号").orElseThrow().keys();
        for (String typed : new String[] {"政发〔2020〕12号", "〔2020〕12号", "2020年12号"}) {
            assertThat(keys)
                    .as(typed)
                    .contains(NumberForm.parse(typed).orElseThrow().key());
        }
        assertThat(keys)
                .doesNotContain(NumberForm.parse("云政发〔2020〕112号").orElseThrow().key());
    }

    @Test
    void anOrderHasNoYear() {
        assertThat(NumberForm.parse("云州市人民政府令第7号")).isEqualTo(NumberForm.parse("云州市人民政府令第 07 号"));
        assertThat(NumberForm.parse("云州市人民政府令第7号").orElseThrow().keys()).contains("人民政府令/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年预算", "2025", "202512", "高龄津贴", "2025年12月", "第二季度", "13900000001", ""})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(NumberForm.parse(typed)).isEmpty();
    }
}
