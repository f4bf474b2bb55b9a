package gongkai.foundation.letter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What of delivery a city may have to set otherwise.
///
/// @param emailDelivers whether an e-mail that the chosen mail server accepted is delivered on that day (《民事诉讼法》第九十条:
/// 以送达信息到达受送达人特定系统的日期为送达日期). The Regulation itself is silent
/// @param undeliveredAfter after how many days a letter without proof stands in the list and in the worklist
/// @param lookEvery how often it is looked for such letters; zero: never by itself
@ConfigurationProperties("gongkai.letter")
record LetterSettings(
        @DefaultValue("true") boolean emailDelivers,
        @DefaultValue("7") int undeliveredAfter,
        @DefaultValue("1h") Duration lookEvery) {}
