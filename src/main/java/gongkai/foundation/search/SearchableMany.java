package gongkai.foundation.search;

import java.util.List;

/// An event after which many things of one room are found differently: the same as a `Searchable` for each, followed
/// once. A room that changes hundreds in one transaction says it so.
public interface SearchableMany {
    /// The room, for example `disclosure`.
    String source();

    /// The numbers within the room.
    List<String> sourceIds();
}
