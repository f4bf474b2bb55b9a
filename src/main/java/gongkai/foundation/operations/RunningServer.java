package gongkai.foundation.operations;

import java.time.Instant;

/// A server on this database.
///
/// @param id a number of its own for each start
/// @param name what it is called in the log, and where its data lie
public record RunningServer(String id, String name, Instant startedAt) {}
