package gongkai.foundation.notice.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// What somebody is subscribed to.
public record SubscriptionsPage(Frame frame, boolean console, String home, List<Row> rows) {
    /// One subscription.
    public record Row(String kind, String title, String path, String since, String end) {}
}
