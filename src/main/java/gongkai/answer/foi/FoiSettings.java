package gongkai.answer.foi;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a city may have to set otherwise. How long statutory periods are stands in the calendar's `Periods`.
///
/// @param topReviewBody who reviews what the highest organ of this installation decides
/// @param court the court named in the remedies
/// @param reasonsWithin working days an applicant has to explain a great number of requests (第三十五条 names none)
/// @param longestDelay working days by which a reply may be put off under 第三十五条 (it says only 合理期限)
/// @param proposalWithin working days in which a proposal to publish is answered (第四十四条 says 及时)
/// @param handlerReviewsSecrecy whether whoever handles a request may make its secrecy review where nobody else is
/// charged
///     with it and replies pass no steps (第十七条 leaves the procedure to each organ)
/// @param reconfirmArticle on what 要求行政机关确认或重新出具已获取信息 rests; the Regulation names no article of its own
/// @param lookEvery how often it is looked which opinions and explanations did not come; zero: never by itself
@ConfigurationProperties("gongkai.foi")
record FoiSettings(
        @DefaultValue("上一级人民政府") String topReviewBody,
        @DefaultValue("有管辖权的人民法院") String court,
        @DefaultValue("7") int reasonsWithin,
        @DefaultValue("60") int longestDelay,
        @DefaultValue("20") int proposalWithin,
        @DefaultValue("10m") Duration lookEvery,
        @DefaultValue("true") boolean handlerReviewsSecrecy,
        @DefaultValue("第十三条、第三十六条第六项") String reconfirmArticle) {
    private static final int MOST = 250;

    /// The article a result rests on in letters.
    String article(Decision decision) {
        return decision == Decision.NOT_PROCESSED_RECONFIRM ? reconfirmArticle : decision.article();
    }

    FoiSettings {
        if (Stream.of(reasonsWithin, longestDelay, proposalWithin).anyMatch(days -> days < 1 || days > MOST)) {
            throw new IllegalArgumentException(
                    "gongkai.foi.reasons-within、longest-delay 和 proposal-within 应当在 1 至 250 个工作日之间。");
        }
    }
}
