package gongkai.publish.documentimport;

import gongkai.foundation.attachment.WaitingFiles;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ProgressBar;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gongkai documents import`: enters the documents of a folder. Exit status 0: all that was asked for is done; 1: some
/// files need somebody to look at them, or nothing was done.
@Command(name = "documents", description = "公开信息：成批导入", synopsisSubcommandLabel = "COMMAND")
public final class DocumentsCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int SHOWN = 50;

    private final Supplier<ConfigurableApplicationContext> builder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// A command that starts the house with this: every room, and nobody served.
    public DocumentsCommand(Supplier<ConfigurableApplicationContext> builder) {
        this.builder = builder;
    }

    /// Without a subcommand: shows how to ask.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return USAGE;
    }

    /// `documents import DIR --organ ID`.
    @Command(name = "import", description = "导入文件夹里的文件：检查无误的作为历史信息公开，其余的留在成批导入里由人核对")
    int take(
            @Parameters(paramLabel = "DIR", description = "文件夹，连同下级文件夹") Path folder,
            @Option(names = "--organ", required = true, paramLabel = "ID", description = "发布机关的网址短名") String organ,
            @Option(names = "--list", paramLabel = "FILE", description = "名单，XLSX 或者 CSV") Optional<Path> list,
            @Option(names = "--dry-run", description = "只读取、检查，不导入") boolean dryRun) {
        if (!Files.isDirectory(folder)) {
            return say("没有这个文件夹：" + folder);
        }
        try (var house = builder.get()) {
            var asked = new Asked(folder, OrganId.isOne(organ) ? organ : "", list, dryRun);
            return run(house, asked);
        } catch (Refusal refusal) {
            return say(refusal.code().message());
        } catch (IOException unreadable) {
            return say("名单读不出来：" + unreadable.getMessage());
        } catch (RuntimeException broken) {
            Throwable root = broken;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return say("没有做成：" + root.getMessage());
        }
    }

    private record Asked(Path folder, String organ, Optional<Path> list, boolean dryRun) {}

    private int run(ConfigurableApplicationContext house, Asked asked) throws IOException {
        var organ = Optional.of(asked.organ())
                .filter(id -> !id.isEmpty())
                .map(OrganId::of)
                .flatMap(house.getBean(Organs.class)::find);
        if (organ.isEmpty()) {
            return say("没有这个机关，请填写机关的网址短名。");
        }
        var person = new Person.Program(0, "命令行", organ.get().id(), Set.of(Act.IMPORT_DOCUMENTS, Act.PUBLISH_DOCUMENT));
        var bar = new ProgressBar(spec.commandLine().getOut());
        var list = asked.list().isPresent()
                ? DocumentList.read(Files.readAllBytes(asked.list().get()))
                : DocumentList.NONE;
        list.problems().forEach(bar::line);
        bar.line("正在读取、检查……");
        try (var parcel = new Parcel(house.getBean(ImportSettings.class).unlimited()).addFolder(asked.folder())) {
            long run = house.getBean(ImportIntake.class)
                    .start(
                            new ImportIntake.Order(
                                    organ.get().id(),
                                    Manner.STOCK,
                                    asked.folder().toString()),
                            parcel,
                            list,
                            person,
                            bar::at);
            bar.end();
            house.getBean(WaitingFiles.class).read();
            house.getBean(RowReading.class).pass();
            tell(house.getBean(RunStore.class), run, bar);
            return asked.dryRun() ? leave(run, bar) : enter(house, run, person, bar);
        }
    }

    private static void tell(RunStore runs, long run, ProgressBar bar) {
        bar.line("可以导入 %,d 个，须改正 %,d 个，须说明 %,d 个，没有读出 %,d 个。"
                .formatted(
                        runs.count(run, RunStore.Filter.READY),
                        runs.count(run, RunStore.Filter.TO_MEND),
                        runs.count(run, RunStore.Filter.TO_ANSWER),
                        runs.count(run, RunStore.Filter.UNREADABLE)));
        for (var filter : List.of(RunStore.Filter.TO_MEND, RunStore.Filter.TO_ANSWER, RunStore.Filter.UNREADABLE)) {
            runs.list(run, filter, 0, SHOWN)
                    .forEach(row -> bar.line("  %s：%s %s"
                            .formatted(filter.label(), row.file(), row.reason())
                            .stripTrailing()));
        }
    }

    private static int leave(long run, ProgressBar bar) {
        bar.line("没有导入任何信息。逐个文件的结果留在工作台“成批导入”第 %d 批。".formatted(run));
        return DONE;
    }

    private int enter(ConfigurableApplicationContext house, long run, Person person, ProgressBar bar) {
        bar.line("正在导入……");
        int taken = house.getBean(ImportDesk.class).take(run, List.of(), person, bar::at);
        bar.end();
        var left = house.getBean(RunStore.class).find(run).filter(ImportRun::isOpen);
        bar.line("已导入 %,d 条。".formatted(taken));
        left.ifPresent(open -> bar.line("其余文件留在工作台“成批导入”第 %d 批，核对后再导入。".formatted(run)));
        return left.isEmpty() ? DONE : FAILED;
    }

    private int say(String sentence) {
        var err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return FAILED;
    }
}
