package gongkai.foundation.attachment;

import org.springframework.stereotype.Component;

/// Lets tests read the files that wait now, instead of waiting for the next turn of the clock.
@Component
public class ReadAtOnce {
    private final ReadingPass pass;

    ReadAtOnce(ReadingPass pass) {
        this.pass = pass;
    }

    public void read() {
        pass.run();
    }
}
