package gongkai.foundation.search;

/// An event after which something is found differently than before: new, changed, or no longer public. Other rooms'
/// events implement it. It says only what changed; how it stands now is asked of the source, so the order in which
/// events arrive does not matter and one may arrive twice.
public interface Searchable {
    /// The room, for example `disclosure`.
    String source();

    /// The number within the room.
    String sourceId();
}
