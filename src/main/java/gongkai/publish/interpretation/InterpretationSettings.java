package gongkai.publish.interpretation;

import gongkai.publish.disclosure.DocumentKind;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which documents have to be explained. In how many days is a period:
/// `gongkai.calendar.periods.interpretation.publish`.
///
/// @param kinds the kinds of documents
/// @param notOlder a document made longer before it was published here was taken over from elsewhere: no duty
@ConfigurationProperties("gongkai.interpretation")
record InterpretationSettings(
        @DefaultValue("NORMATIVE_DOCS") Set<DocumentKind> kinds,
        @DefaultValue("60d") Duration notOlder) {}
