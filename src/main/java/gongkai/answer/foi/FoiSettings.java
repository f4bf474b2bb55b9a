package gongkai.answer.foi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Names that a city may have to set otherwise. How long periods are stands in the calendar's `Periods`.
///
/// @param topReviewBody who reviews what the highest organ of this installation decides
/// @param court the court named in the remedies
@ConfigurationProperties("gongkai.foi")
record FoiSettings(
        @DefaultValue("上一级人民政府") String topReviewBody,
        @DefaultValue("有管辖权的人民法院") String court) {}
