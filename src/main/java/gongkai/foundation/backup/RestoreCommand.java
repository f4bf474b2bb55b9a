package gongkai.foundation.backup;

import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.operations.HouseDatabase;
import gongkai.foundation.operations.OperationsSettings;
import gongkai.foundation.operations.ReplayClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gongkai restore DIR`: builds a house from a backup where there is none.
@Command(name = "restore", description = "用备份在空的数据目录（或者空的数据库）里恢复全部数据")
public final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ReplayClock.ZONE);

    private final Supplier<ConfigurableApplicationContext> builder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "备份所在的目录")
    private Path backup = Path.of("");

    @Option(names = "--keys", paramLabel = "DIR", description = "密钥的备份所在的目录；数据目录里已有密钥时不用写")
    private Path keys = Path.of("");

    /// A command that builds the empty house with this: every room, every migration, and nobody served.
    public RestoreCommand(Supplier<ConfigurableApplicationContext> builder) {
        this.builder = builder;
    }

    @Override
    public Integer call() {
        try {
            Path place = backup.toAbsolutePath().normalize();
            var manifest = BackupManifest.read(place);
            refuseUnlessEmpty(manifest);
            try (var house = builder.get()) {
                restore(manifest, place, house);
            }
            say("恢复完成，备份制作于%s。现在可以启动服务，建议先运行 bin/gongkai audit verify 核验审计记录。"
                    .formatted(MOMENT.format(manifest.madeAt())));
            return 0;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return 1;
        }
    }

    private void restore(BackupManifest manifest, Path place, ConfigurableApplicationContext house) throws IOException {
        Path data =
                house.getBean(OperationsSettings.class).data().toAbsolutePath().normalize();
        new Restoration(
                        house.getBean(CatalogueStore.class),
                        house.getBean(RowStore.class),
                        new TransactionTemplate(house.getBean(PlatformTransactionManager.class)),
                        this::say)
                .fill(manifest, place);
        int files = 0;
        for (var each : house.getBeanProvider(SavedFiles.class).orderedStream().toList()) {
            files += each.bringBack(place);
        }
        if (files != manifest.files()) {
            throw new BackupFailed("备份已损坏：附件应有 %d 个，找到 %d 个。".formatted(manifest.files(), files));
        }
        say("附件 %d 个".formatted(files));
        Copies.folder(place.resolve(Backup.RECORD), data.resolve(Backup.RECORD), (below, file) -> true);
        house.publishEvent(new MemoryStale());
    }

    /// Nothing is ever written over: the place must have no database, and the keys of the backup.
    private void refuseUnlessEmpty(BackupManifest manifest) throws IOException {
        Path home = HouseDatabase.settings().data().toAbsolutePath().normalize().resolve("keys");
        try (var house = HouseDatabase.open(CatalogueStore.class)) {
            var schemas = manifest.tables().stream()
                    .map(table -> table.name().schema())
                    .filter(schema -> !schema.equals("public"))
                    .collect(Collectors.toUnmodifiableSet());
            if (house.one(CatalogueStore.class).hasAny(schemas)) {
                throw new BackupFailed("这里已经有数据。恢复只在空的数据目录和空的数据库里进行，请用 GONGKAI_DATA 指定另一个目录。");
            }
        } catch (HouseDatabase.Closed none) {
            say("数据目录里还没有数据库，将新建一个。");
        }
        bring(home);
    }

    private void bring(Path home) throws IOException {
        boolean given = !keys.toString().isEmpty();
        if (given && Copies.isEmpty(home)) {
            Files.createDirectories(home);
            Copies.folder(keys.toAbsolutePath().normalize(), home, (below, file) -> true);
        } else if (given) {
            throw new BackupFailed("数据目录里已有密钥 %s，没有用 --keys 里的覆盖。请先确认用哪一份。".formatted(home));
        } else if (Copies.isEmpty(home)) {
            throw new BackupFailed("请用 --keys 指明密钥的备份；没有密钥，恢复后无法读出个人信息，也无法核验审计记录。");
        }
    }

    private void say(String sentence) {
        var out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
