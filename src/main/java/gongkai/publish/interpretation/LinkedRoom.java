package gongkai.publish.interpretation;

import java.util.Optional;

/// A room whose matters documents are linked with: contributed as a bean by that room. While a kind has no room, any
/// address of that kind is taken with the name somebody typed.
public interface LinkedRoom {
    LinkKind kind();

    /// What stands at an address of the room, if it is public.
    Optional<PolicyLink> find(String path);
}
