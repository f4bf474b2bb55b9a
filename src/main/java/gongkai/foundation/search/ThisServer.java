package gongkai.foundation.search;

import gongkai.foundation.operations.OperationsSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What this server calls itself before the others, and the index it asks. One machine may run several servers, each
/// with a data folder of its own.
@Component
class ThisServer {
    private final String name;
    private final IndexPlace place;
    private final SearchIndex index;
    private final Clock clock;
    private final Instant startedAt;

    ThisServer(OperationsSettings operations, LiveIndex live, SearchIndex index, Clock clock) {
        this.name = machine() + " " + operations.data().toAbsolutePath().normalize();
        this.place = live.place();
        this.index = index;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    String name() {
        return name;
    }

    /// The index whose rebuild is this server's.
    String index() {
        return now(0, 0).index();
    }

    IndexServer now() {
        return now(index.count(), index.position());
    }

    private IndexServer now(long entries, long position) {
        return new IndexServer(name, place.name(), place.isShared(), entries, position, startedAt, clock.instant());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
