package gongkai.foundation.searchdesk;

import org.springframework.stereotype.Component;

/// Lets tests write down what was looked for, instead of waiting for the next turn of the clock.
@Component
public class CountAtOnce {
    private final SearchLog log;

    CountAtOnce(SearchLog log) {
        this.log = log;
    }

    public void write() {
        log.write();
    }
}
