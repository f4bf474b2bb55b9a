package gongkai.foundation.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// This program once more, in a process of its own, for what a stranger's file may make endless or huge: whoever starts
/// it ends it when its time is over, and it ends by itself when its memory is used up. What it says beside its answers
/// is heard by nobody.
public final class OwnProcess {
    private OwnProcess() {}

    /// @param mebibytes how large its heap may grow
    /// @param words the command, as on the command line
    public static Process start(long mebibytes, String... words) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + mebibytes + "m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:+DisplayVMOutputToStderr",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                entry()),
                        Stream.of(words))
                .toList();
        return new ProcessBuilder(List.copyOf(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// From the jar as it was built, the classes inside are found by its own loader; else by their names.
    private static String entry() {
        boolean oneJar = OwnProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .contains("nested:");
        return oneJar ? "org.springframework.boot.loader.launch.JarLauncher" : "gongkai.Gongkai";
    }
}
