package gongkai.foundation.operationsdesk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// When an engineer is told to see to something.
///
/// @param backupWithin how old the last backup may be
/// @param diskLeft how much must be left where the data lie
@ConfigurationProperties("gongkai.operationsdesk")
record OperationsDeskSettings(
        @DefaultValue("8d") Duration backupWithin,
        @DefaultValue("10GB") DataSize diskLeft) {}
