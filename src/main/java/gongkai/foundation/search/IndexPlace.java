package gongkai.foundation.search;

import java.util.Optional;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;

/// Where an index is kept, and beside it the next one while it is made. Whoever changes anything here holds the lock
/// of `SearchIndex`, and where the place is shared the lock in the database too.
interface IndexPlace extends AutoCloseable {
    /// What it is called before people.
    String name();

    Counting counting();

    Reading reading();

    /// Whether all servers have this one index, or each its own.
    boolean isShared();

    /// Opens the index that answers; an empty one when there is none.
    CloseableSearchMapping open();

    /// How far the index that answers has followed; empty when nobody filled it yet.
    Optional<Standing> standing();

    void stand(Standing standing);

    /// Opens a new, empty index beside the one that answers. What is left of an earlier try is thrown away.
    CloseableSearchMapping openNext();

    /// From now on the next one answers, at once and wholly. Returns what to ask: the next one itself, or the present
    /// one where that leads to the next by another way.
    CloseableSearchMapping adopt(CloseableSearchMapping present, CloseableSearchMapping next, Standing standing);

    /// Throws away what nobody asks any more.
    void tidy();

    /// Leaves the place to another server.
    @Override
    void close();
}
