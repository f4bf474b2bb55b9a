package gongkai.foundation.kernel;

/// The database was replaced under a running server (restored, or set up anew): who keeps something in memory reads
/// it again.
public record MemoryStale() {}
