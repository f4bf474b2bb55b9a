package gongkai;

import gongkai.foundation.operations.DatabaseAhead;
import gongkai.foundation.operations.OrderlyStop;
import gongkai.foundation.operations.PartsByType;
import gongkai.foundation.operations.PreparedStart;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/// The one entry: starts the server, or runs a command.
@SpringBootApplication
@Modulithic(systemName = "gongkai")
public class Gongkai {
    /// The whole house without a city, for a command that fills it: all rooms and migrations, nothing that works by
    /// itself, and a port on loopback that nobody is told.
    static ConfigurableApplicationContext emptyHouse() {
        return new SpringApplicationBuilder(Gongkai.class)
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--gongkai.demo=false",
                        "--gongkai.regular-work=false",
                        "--gongkai.servers.look-every=0s",
                        "--logging.level.root=error",
                        "--logging.level.gongkai=error");
    }

    /// Without words, or with `serve`, starts the server; else runs the command line and exits with its status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        if (args.length == 0 || args[0].startsWith("--") && !Commands.isQuestion(args[0])) {
            var server = new SpringApplication(Gongkai.class);
            server.setApplicationContextFactory(PartsByType::house);
            server.addListeners(new OrderlyStop(), new PreparedStart(), new DatabaseAhead());
            server.run(args);
        } else {
            System.exit(Commands.run(args));
        }
    }
}
