package gongkai.foundation.backup;

import gongkai.foundation.operations.HouseDatabase;
import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gongkai backup DIR`: copies the house, with the server running or stopped.
@Command(name = "backup", description = "备份全部数据到一个新目录，服务可以不停")
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "放备份的新目录")
    private Path backup = Path.of("");

    @Option(names = "--keys", paramLabel = "DIR", description = "同时把密钥备份到另一个新目录；请与数据分开保管")
    private Path keys = Path.of("");

    @Override
    public Integer call() {
        try (var house =
                HouseDatabase.open(CatalogueStore.class, RowStore.class, SavedFiles.class, BackupStore.class)) {
            Path data =
                    house.one(OperationsSettings.class).data().toAbsolutePath().normalize();
            Path place = backup.toAbsolutePath().normalize();
            if (place.startsWith(data)) {
                throw new BackupFailed("备份不能放在数据目录里面，请换一个目录。");
            }
            var made = new Backup(
                            house.one(CatalogueStore.class),
                            house.one(RowStore.class),
                            house.all(SavedFiles.class),
                            house.transactions(),
                            house.one(Clock.class),
                            this::say)
                    .make(data, place);
            keys(data);
            house.one(BackupStore.class)
                    .note(new MadeBackup(made.madeAt(), made.rows(), made.files(), place.toString()));
            say("备份完成：%,d 行数据，%,d 个附件，在 %s。".formatted(made.rows(), made.files(), place));
            return 0;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return 1;
        }
    }

    private void keys(Path data) throws IOException {
        if (keys.toString().isEmpty()) {
            say("密钥没有包括在内。没有密钥，恢复后无法读出个人信息，请另行备份 " + data.resolve("keys") + "。");
            return;
        }
        Path place = keys.toAbsolutePath().normalize();
        if (!Copies.isEmpty(place) || place.startsWith(backup.toAbsolutePath().normalize())) {
            throw new BackupFailed("密钥请放进另一个空的目录，不要与数据放在一起。");
        }
        int copied = Copies.folder(data.resolve("keys"), place, (below, file) -> true);
        say("密钥文件 %d 个".formatted(copied));
    }

    private void say(String sentence) {
        var out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
