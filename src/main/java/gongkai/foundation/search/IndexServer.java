package gongkai.foundation.search;

import java.time.Instant;

/// A server and the index it asks.
///
/// @param name the machine and its process
/// @param place where the index is
/// @param shared whether other servers ask the same index
/// @param position the last change that is in it
/// @param seenAt when it last said so
record IndexServer(
        String name, String place, boolean shared, long entries, long position, Instant startedAt, Instant seenAt) {
    /// Whose progress its rebuild is: its own, or that of the one index all share.
    String index() {
        return shared ? place : name;
    }
}
