package gongkai.foundation.search;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.HouseDatabase;
import gongkai.foundation.operations.ProgressBar;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `gongkai search rebuild`: makes the index anew. Beside running servers it asks them and shows how far they are;
/// where none runs it does the work itself. Exit status 0: done; 1: not done.
@Command(name = "search", description = "检索：重建索引", synopsisSubcommandLabel = "COMMAND")
public final class SearchCommand implements Callable<Integer> {
    private static final String ACTOR = "命令行";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final long LOOK_MILLIS = 500;

    private final Supplier<ConfigurableApplicationContext> builder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// A command that starts the house with this where no server runs: every room, and nobody served.
    public SearchCommand(Supplier<ConfigurableApplicationContext> builder) {
        this.builder = builder;
    }

    /// Without a subcommand: shows how to ask.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return USAGE;
    }

    /// `search rebuild`.
    @Command(name = "rebuild", description = "重建检索索引，显示进度；服务运行时检索照常，重建完成后一次换上")
    int rebuild() {
        try {
            var asked = askServers();
            return asked.isPresent() ? asked.get() : alone();
        } catch (HouseDatabase.Closed closed) {
            return say(String.valueOf(closed.getMessage()));
        } catch (Refusal refusal) {
            return say(refusal.code().message());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return say("不再等待。已经开始的重建由服务继续做完。");
        } catch (RuntimeException broken) {
            Throwable root = broken;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return say("没有做成，原来的索引照常使用：" + root.getMessage());
        }
    }

    /// Empty when no server runs.
    private Optional<Integer> askServers() throws HouseDatabase.Closed, InterruptedException {
        var types = new ArrayList<Class<?>>(AuditRecord.parts());
        types.addAll(List.of(RebuildStore.class, RebuildRequests.class));
        try (var house = HouseDatabase.open(types.toArray(Class<?>[]::new))) {
            var requests = house.one(RebuildRequests.class);
            // A server that was stopped a moment ago may still be on the list, but its database would run.
            if (house.isAlone() || requests.servers().isEmpty()) {
                return Optional.empty();
            }
            Long rebuild = house.transactions().execute(status -> requests.want(ACTOR));
            return watch(requests, rebuild == null ? 0 : rebuild);
        }
    }

    /// Empty when no server took it: those on the list were killed.
    private Optional<Integer> watch(RebuildRequests requests, long rebuild) throws InterruptedException {
        var bar = new ProgressBar(spec.commandLine().getOut());
        while (requests.isRunning()) {
            show(requests, rebuild, bar);
            Thread.sleep(LOOK_MILLIS);
        }
        show(requests, rebuild, bar);
        bar.end();
        var all = requests.progressOf(rebuild);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        all.forEach(each ->
                bar.line("%s：%s，%,d 条".formatted(each.index(), each.state().label(), each.done())));
        boolean good = all.stream().allMatch(each -> each.state() == RebuildProgress.State.DONE);
        return Optional.of(good ? DONE : say("有索引没有重建成，原来的照常使用。请查看该服务的日志。"));
    }

    private static void show(RebuildRequests requests, long rebuild, ProgressBar bar) {
        requests.progressOf(rebuild).stream()
                .min(Comparator.comparing(RebuildProgress::percent))
                .ifPresent(slowest -> bar.at(slowest.done(), slowest.total()));
    }

    private int alone() {
        var bar = new ProgressBar(spec.commandLine().getOut());
        bar.line("服务没有运行，由命令自己重建。");
        try (var house = builder.get()) {
            long count = house.getBean(Rebuilds.class).runHere(ACTOR, bar::at);
            bar.end();
            bar.line("重建完成，共 %,d 条。".formatted(count));
        }
        return DONE;
    }

    private int say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return FAILED;
    }
}
