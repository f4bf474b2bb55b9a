package gongkai.foundation.attachment;

import org.springframework.stereotype.Component;

/// Reads the files that wait, instead of waiting for the next turn: for commands, which nobody reads beside.
@Component
public class WaitingFiles {
    private final ReadingPass pass;

    WaitingFiles(ReadingPass pass) {
        this.pass = pass;
    }

    /// Comes back when none waits any more.
    public void read() {
        pass.run();
    }
}
