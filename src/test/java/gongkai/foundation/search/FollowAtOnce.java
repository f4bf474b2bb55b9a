package gongkai.foundation.search;

import org.springframework.stereotype.Component;

/// Lets a test follow what other servers changed now, instead of waiting for the next turn of the clock.
@Component
public class FollowAtOnce {
    private final SearchIndex index;

    FollowAtOnce(SearchIndex index) {
        this.index = index;
    }

    public void follow() {
        index.catchUp();
    }
}
