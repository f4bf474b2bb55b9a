package gongkai.foundation.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder all data lie in. One server at a time: it holds a lock as long as it runs. A database that outlived a
/// server which was killed is stopped before it is started anew.
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /// Takes the folder for this server; fails with a sentence when another server has it.
    static DataFolder take(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
        var channel =
                FileChannel.open(home.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataFolder(home, channel);
            }
        } catch (OverlappingFileLockException takenByOurselves) {
            LOG.debug("this process holds {} already", home);
        }
        channel.close();
        throw new InUse(home);
    }

    Path resolve(String name) {
        return home.resolve(name);
    }

    /// Stops a database that a killed server left behind in the folder. It is safe: we hold the lock, so the server
    /// it belonged to is gone.
    void stopLeftOver(Path database) throws IOException {
        var running = postmaster(database);
        if (running.isEmpty()) {
            return;
        }
        LOG.info("上次服务没有正常停止，先停下遗留的数据库进程 {}。", running.get().pid());
        running.get().destroy();
        try {
            running.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new IOException("遗留的数据库进程 " + running.get().pid() + " 没有停下，请先结束它再启动。", stubborn);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static Optional<ProcessHandle> postmaster(Path database) throws IOException {
        Path file = database.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String first = Files.readAllLines(file).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(first))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /// Another server works in the folder.
    static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;

        InUse(Path home) {
            super("数据目录 " + home + " 正被另一个服务使用。请先停止它，或者用 GONGKAI_DATA 指定另一个目录。");
        }
    }
}
