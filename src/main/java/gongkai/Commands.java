package gongkai;

import gongkai.foundation.attachment.AttachmentCommand;
import gongkai.foundation.audit.AuditCommand;
import gongkai.foundation.backup.BackupCommand;
import gongkai.foundation.backup.RestoreCommand;
import gongkai.foundation.calendar.CalendarCommand;
import gongkai.foundation.personaldata.PersonalDataCommand;
import gongkai.foundation.search.SearchCommand;
import gongkai.oversee.reportcheck.ReportCommand;
import gongkai.publish.documentimport.DocumentsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/// The command line. Commands that need no server start none.
@Command(
        name = "gongkai",
        description = "政务公开平台命令行",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReportCommand.class,
            CalendarCommand.class,
            AuditCommand.class,
            PersonalDataCommand.class,
            BackupCommand.class,
            AttachmentCommand.class
        })
final class Commands implements Runnable {
    /// Whether a word asks the command line about itself; other words with hyphens are settings of the server.
    static boolean isQuestion(String word) {
        return word.equals("--help") || word.equals("--version");
    }

    static int run(String... args) {
        return new CommandLine(new Commands())
                .addSubcommand(new RestoreCommand(Gongkai::emptyHouse))
                .addSubcommand(new SearchCommand(Gongkai::emptyHouse))
                .addSubcommand(new DocumentsCommand(Gongkai::emptyHouse))
                .setParameterExceptionHandler(Commands::misread)
                .execute(args);
    }

    private static int misread(ParameterException problem, String... args) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        problem.getCommandLine()
                .getErr()
                .println("不认识这样的写法：%s。用 bin/%s --help 查看用法。".formatted(String.join(" ", args), command));
        return ExitCode.USAGE;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
