package gongkai.foundation.operations;

/// Another server, or this one, has changed what the topic names, and the change is committed: who keeps some of it in
/// memory reads it again.
///
/// @param topic the room and what it keeps, for example `organ`
public record ChangedElsewhere(String topic) {}
