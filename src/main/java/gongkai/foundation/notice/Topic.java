package gongkai.foundation.notice;

/// What one can subscribe to.
///
/// @param kind the id of a `TopicKind`: `organ`, `column`, `search`, `document`, `request`
/// @param key which one of the kind, in its room's words
public record Topic(String kind, String key) {}
