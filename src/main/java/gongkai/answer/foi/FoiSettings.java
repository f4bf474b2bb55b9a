package gongkai.answer.foi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Periods and names that a city may have to set otherwise; the defaults are the Regulation's, in working days.
///
/// @param replyDays 第三十三条: to reply, from receipt
/// @param extensionDays 第三十三条: the longest extension
/// @param correctionNoticeDays 第三十条: to ask for a correction, from receipt
/// @param correctionDays 第三十条 says only a reasonable period: how long the applicant has
/// @param topReviewBody who reviews what the highest organ of this installation decides
/// @param court the court named in the remedies
@ConfigurationProperties("gongkai.foi")
record FoiSettings(
        @DefaultValue("20") int replyDays,
        @DefaultValue("20") int extensionDays,
        @DefaultValue("7") int correctionNoticeDays,
        @DefaultValue("15") int correctionDays,
        @DefaultValue("上一级人民政府") String topReviewBody,
        @DefaultValue("有管辖权的人民法院") String court) {}
