package gongkai.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Lucene indexes in a folder of this server, one folder each. The file `standing` names the one that answers; it is
/// replaced in one step, so that a crash leaves the old one answering or the new one, never half of each.
final class LuceneFolder implements IndexPlace {
    private static final String NAME = "generation-";
    private static final int COMMIT_MILLIS = 3_600_000;
    private static final int BUFFER_MEGABYTES = 64;

    // Lucene's classes name each other while they are made ready. Two threads that begin at different ends, a reader
    // and
    // a writer just after the start, would wait for each other for ever: so one thread makes them ready first.
    static {
        try {
            MethodHandles.lookup().ensureInitialized(IndexWriter.class);
        } catch (IllegalAccessException neverForPublicClasses) {
            throw new ExceptionInInitializerError(neverForPublicClasses);
        }
    }

    private final Path home;
    private final FileChannel lock;
    private final LuceneCounting counting = new LuceneCounting();
    private volatile long generation;
    private volatile Optional<Standing> standing = Optional.empty();

    private LuceneFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /// Takes the folder for this server.
    static LuceneFolder take(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new IllegalStateException("索引目录 " + home + " 正被另一个服务使用。每个服务要有自己的数据目录，用 GONGKAI_DATA 指定。");
            }
            var place = new LuceneFolder(home, channel);
            place.read();
            return place;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException takenByOurselves) {
            return false;
        }
    }

    @Override
    public String name() {
        return home.toString();
    }

    @Override
    public Counting counting() {
        return counting;
    }

    @Override
    public Reading reading() {
        return new LuceneReading();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public CloseableSearchMapping open() {
        tidy();
        return open(folder(generation));
    }

    @Override
    public Optional<Standing> standing() {
        return standing;
    }

    @Override
    public void stand(Standing now) {
        if (standing.equals(Optional.of(now))) {
            return;
        }
        Path fresh = home.resolve("standing.new");
        try {
            Files.writeString(
                    fresh, "%d %d %s %d%n".formatted(generation, now.shape(), now.database(), now.position()));
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            standing = Optional.of(now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public CloseableSearchMapping openNext() {
        tidy();
        return open(folder(generation + 1));
    }

    @Override
    public CloseableSearchMapping adopt(CloseableSearchMapping present, CloseableSearchMapping next, Standing now) {
        generation = generation + 1;
        stand(now);
        return next;
    }

    /// Everything but the index that answers, also what an earlier version kept otherwise.
    @Override
    public void tidy() {
        Predicate<Path> kept =
                path -> path.equals(file()) || path.equals(home.resolve("lock")) || path.equals(folder(generation));
        try (var found = Files.list(home)) {
            for (Path path : found.filter(kept.negate()).toList()) {
                delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folder of one generation as Lucene sees it, for whoever reads it directly.
    Path lucene() {
        return folder(generation).resolve(IndexedEntry.INDEX);
    }

    private void read() throws IOException {
        if (!Files.exists(file())) {
            return;
        }
        String[] word = Files.readString(file()).strip().split(" ");
        generation = Long.parseLong(word[0]);
        if (Files.exists(lucene())) {
            standing = Optional.of(new Standing(Integer.parseInt(word[1]), word[2], Long.parseLong(word[3])));
        }
    }

    private Path file() {
        return home.resolve("standing");
    }

    private Path folder(long number) {
        return home.resolve(NAME + number);
    }

    private static CloseableSearchMapping open(Path folder) {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedEntry.class))
                // The one type is named; looking for others in our jar took a tenth of the start.
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.directory.root", folder.toString())
                // Whoever follows waits for its commit; whoever fills commits once at the end.
                .property("hibernate.search.backend.io.commit_interval", COMMIT_MILLIS)
                .property("hibernate.search.backend.io.writer.ram_buffer_size", BUFFER_MEGABYTES)
                .property(
                        "hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(new ChineseAnalysis()))
                .build();
    }

    private static void delete(Path path) throws IOException {
        try (var below = Files.walk(path)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
