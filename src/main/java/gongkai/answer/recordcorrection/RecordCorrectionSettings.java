package gongkai.answer.recordcorrection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a city sets for corrections.
///
/// @param days working days within which a correction is answered; 第四十一条 names no period, so the page says whose rule
/// it is
@ConfigurationProperties("gongkai.record-correction")
record RecordCorrectionSettings(@DefaultValue("20") int days) {
    private static final int MOST = 120;

    RecordCorrectionSettings {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("gongkai.record-correction.days 应当在 1 至 120 个工作日之间。");
        }
    }
}
