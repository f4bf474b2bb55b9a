package gongkai.publish.textcheck;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the check must know of documents that are already there; implemented by the room that keeps them, or by nobody.
public interface DocumentLookup {
    /// Those that bear one of these 文号, open to the public.
    List<Known> listNumbered(Collection<String> numbers);

    /// Those that bear one of these titles, without 《》; open to the public.
    List<Known> listTitled(Collection<String> titles);

    /// Which of these addresses of our own pages lead to something a reader can open; what it cannot judge is left
    /// out.
    Map<String, Boolean> open(Collection<String> paths);

    /// A document that is there.
    ///
    /// @param id under which it is kept
    /// @param organ whose it is
    /// @param ended in a word how it ended, for example 废止; empty while it binds
    record Known(String id, String organ, String number, String title, Optional<String> ended) {}
}
