package gongkai.foundation.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.foundation.operations.ServerChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages that are kept, as many as the memory given to them holds; those asked for most stay longest.
@Component
class KeptPages {
    private final PageCacheSettings settings;
    private final Clock clock;
    private final ServerChanges servers;
    private final Cache<String, KeptPage> pages;
    private final AtomicLong generation = new AtomicLong();
    private final LongAdder given = new LongAdder();

    KeptPages(PageCacheSettings settings, Clock clock, ServerChanges servers) {
        this.settings = settings;
        this.clock = clock;
        this.servers = servers;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.size().toBytes())
                .<String, KeptPage>weigher((key, page) -> 2 * key.length() + page.weight())
                .build();
    }

    boolean isOn() {
        return settings.on();
    }

    /// The page, unless it is to be drawn anew: then too while this server cannot know what others have changed.
    @Nullable KeptPage find(String key) {
        var page = pages.getIfPresent(key);
        if (page == null || !servers.isCurrent()) {
            return null;
        }
        long now = clock.millis();
        // A clock that was set back says nothing of how old a page is.
        if (now >= page.until() || now < page.until() - settings.longest().toMillis()) {
            return null;
        }
        given.increment();
        return page;
    }

    /// Counts the changes heard of. Who begins to draw a page asks first, and says so when it is to be kept.
    long generation() {
        return generation.get();
    }

    /// Until when a page drawn now is given: at midnight a document may begin or cease to bind.
    long until() {
        long longest = clock.millis() + settings.longest().toMillis();
        long midnight = LocalDate.now(clock)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .toEpochMilli();
        return Math.min(longest, midnight);
    }

    /// Keeps the page, unless something has changed since it began to be drawn.
    void keep(String key, KeptPage page, long drawnAt) {
        pages.asMap().compute(key, (same, before) -> generation.get() == drawnAt ? page : before);
    }

    /// Something public has changed: nothing kept is given any more.
    void forget() {
        generation.incrementAndGet();
        pages.invalidateAll();
    }

    /// How many answers were given from here.
    long given() {
        return given.sum();
    }
}
