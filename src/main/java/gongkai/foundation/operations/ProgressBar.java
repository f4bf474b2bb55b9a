package gongkai.foundation.operations;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// How far a command is: one line that is written over on a terminal, a line every tenth elsewhere.
public final class ProgressBar {
    private static final int WIDTH = 40;
    private static final int STEP = 10;

    private final PrintWriter out;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private int shown = -1;

    public ProgressBar(PrintWriter out) {
        this.out = out;
    }

    /// Shows how much is done; called as often as one likes.
    public synchronized void at(long done, long total) {
        int percent = total == 0 ? 0 : (int) (100 * done / total);
        if (percent == shown || !terminal && shown >= 0 && percent >= shown && percent < shown + STEP) {
            return;
        }
        shown = percent;
        int full = WIDTH * percent / 100;
        String text =
                "[%s%s] %3d%%  %,d / %,d".formatted("#".repeat(full), "·".repeat(WIDTH - full), percent, done, total);
        out.print(terminal ? "\r" + text : text + System.lineSeparator());
        out.flush();
    }

    /// Ends the line; another count may begin.
    public synchronized void end() {
        if (terminal && shown >= 0) {
            out.println();
        }
        shown = -1;
    }

    /// Says something on a line of its own.
    public void line(String sentence) {
        out.println(sentence);
        out.flush();
    }
}
