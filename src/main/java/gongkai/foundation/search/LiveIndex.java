package gongkai.foundation.search;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// The index that answers. Another can be made beside it and take its place in one moment: who asks meanwhile is
/// answered by the old one to the end, who asks next by the new one.
class LiveIndex implements AutoCloseable {
    private final IndexPlace place;
    private volatile Generation present;

    LiveIndex(IndexPlace place) {
        this.place = place;
        this.present = new Generation(place.open());
    }

    /// Asks the index, or writes into it.
    <T> T ask(Function<SearchMapping, T> question) {
        while (true) {
            Generation asked = present;
            var answer = asked.ask(question);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    IndexPlace place() {
        return place;
    }

    /// Puts the next index in the place of the present one, which is closed when nobody asks it any more.
    void adopt(CloseableSearchMapping next, Standing standing) {
        Generation old = present;
        CloseableSearchMapping answering = place.adopt(old.mapping, next, standing);
        if (answering == next) {
            present = new Generation(next);
            old.close();
        } else {
            next.close();
        }
        place.tidy();
    }

    @Override
    public void close() {
        present.close();
        place.close();
    }

    /// One index, closed once and not while it is asked.
    private static final class Generation {
        private final CloseableSearchMapping mapping;
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private boolean closed;

        Generation(CloseableSearchMapping mapping) {
            this.mapping = mapping;
        }

        /// Empty when it was closed a moment before.
        <T> Optional<T> ask(Function<SearchMapping, T> question) {
            lock.readLock().lock();
            try {
                return closed ? Optional.empty() : Optional.of(question.apply(mapping));
            } finally {
                lock.readLock().unlock();
            }
        }

        void close() {
            lock.writeLock().lock();
            try {
                closed = true;
                mapping.close();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
