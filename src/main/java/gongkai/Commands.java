package gongkai;

import gongkai.foundation.calendar.CalendarCommand;
import gongkai.oversee.annualreport.ReportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Commands that need no server start none.
@Command(
        name = "gongkai",
        description = "政务公开平台命令行",
        mixinStandardHelpOptions = true,
        subcommands = {ReportCommand.class, CalendarCommand.class})
final class Commands implements Runnable {
    static int run(String... args) {
        return new CommandLine(new Commands()).execute(args);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
