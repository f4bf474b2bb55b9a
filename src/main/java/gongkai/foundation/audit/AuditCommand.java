package gongkai.foundation.audit;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.HouseDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// `gongkai audit`: checks the record, archives what is old, checks a receipt. Exit status 0: intact; 1: something was
/// changed; 2: it could not be checked.
@Command(
        name = "audit",
        description = "审计记录：核验、归档、核对存证",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Archive.class, AuditCommand.CheckReceipt.class})
public final class AuditCommand implements Callable<Integer> {
    private static final int INTACT = 0;
    private static final int TAMPERED = 1;
    private static final int UNCHECKED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Without a subcommand: shows how to ask.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return UNCHECKED;
    }

    /// Opens the house's database for the work; what goes wrong is said in a sentence.
    private static int inHouse(CommandSpec spec, ToIntFunction<HouseDatabase> work) {
        try (var house = HouseDatabase.open(
                AuditConfiguration.class,
                AuditVerification.class,
                AuditArchive.class,
                AuditRecord.class,
                AuditStore.class,
                SealStore.class,
                ArchiveStore.class,
                VerificationStore.class,
                AuditKeys.class,
                LastSeal.class)) {
            return work.applyAsInt(house);
        } catch (HouseDatabase.Closed closed) {
            return say(spec, String.valueOf(closed.getMessage()));
        } catch (Refusal refusal) {
            return say(spec, refusal.code().message());
        } catch (RuntimeException broken) {
            Throwable root = broken;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return say(spec, "没有做成：" + root.getMessage());
        }
    }

    private static int say(CommandSpec spec, String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return UNCHECKED;
    }

    /// `audit verify`.
    @Command(name = "verify", description = "核验全部审计记录和封存，逐行指出被改动、删除、补入的记录")
    static final class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return inHouse(spec, house -> {
                PrintWriter out = spec.commandLine().getOut();
                Outcome outcome = house.one(AuditVerification.class).verify(finding -> {
                    out.println(finding.kind().label() + "：" + finding.sentence());
                    out.flush();
                });
                out.printf(
                        "核对封存 %,d 个、记录 %,d 行；已归档 %,d 行，待封存 %,d 行。%n",
                        outcome.seals(), outcome.entries(), outcome.archived(), outcome.unsealed());
                out.println(outcome.isIntact() ? "审计记录完好。" : "发现 %,d 处不符。".formatted(outcome.findings()));
                out.flush();
                return outcome.isIntact() ? INTACT : TAMPERED;
            });
        }
    }

    /// `audit archive`.
    @Command(name = "archive", description = "把超过保存期的记录移入 data/audit/archive 下的文件，封存留在库中")
    static final class Archive implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return inHouse(spec, house -> {
                PrintWriter out = spec.commandLine().getOut();
                var archive = house.one(AuditArchive.class);
                long files = 0;
                for (var done = archive.archive(); done.isPresent(); done = archive.archive()) {
                    files++;
                    var file = done.get();
                    out.printf(
                            "第 %d 至 %d 号封存的 %,d 行已归档：%s%n",
                            file.firstSeal(), file.lastSeal(), file.entries(), file.file());
                }
                out.println(files == 0 ? "没有超过保存期的记录。" : "归档完毕。请把文件另行备份。");
                out.flush();
                return INTACT;
            });
        }
    }

    /// `audit check-receipt FILE`: needs no database.
    @Command(name = "check-receipt", description = "核对下载的存证证明文件，不需要数据库")
    static final class CheckReceipt implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "从“核验存证”页面下载的证明文件")
        private Path file = Path.of("");

        @Option(names = "--key", paramLabel = "FINGERPRINT", description = "平台公布的公钥指纹，写明则一并核对")
        private Optional<String> key = Optional.empty();

        @Override
        public Integer call() {
            try {
                var proof = ReceiptProof.parse(Files.readString(file));
                PrintWriter out = spec.commandLine().getOut();
                var problems = proof.problems(key);
                problems.forEach(out::println);
                if (problems.isEmpty()) {
                    out.println(proof.words());
                }
                out.flush();
                return problems.isEmpty() ? INTACT : TAMPERED;
            } catch (IOException unreadable) {
                return say(spec, "文件打不开：" + file);
            } catch (JacksonException | IllegalArgumentException notAProof) {
                return say(spec, "这不是存证证明文件，或者已经损坏：" + file);
            }
        }
    }
}
