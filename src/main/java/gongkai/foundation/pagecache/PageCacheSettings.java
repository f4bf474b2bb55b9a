package gongkai.foundation.pagecache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// `gongkai.page-cache.*`.
///
/// @param on whether public pages are kept
/// @param size how much memory they may take
/// @param longest after how long a page is drawn anew even if nothing was heard of a change
@ConfigurationProperties("gongkai.page-cache")
record PageCacheSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("60s") Duration longest) {}
