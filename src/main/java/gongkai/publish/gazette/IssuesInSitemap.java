package gongkai.publish.gazette;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.SitemapPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The issues in print for the sitemap, each with the day it was published.
@Component
class IssuesInSitemap implements SitemapPart {
    private final Issues issues;

    IssuesInSitemap(Issues issues) {
        this.issues = issues;
    }

    @Override
    public String name() {
        return "gazette";
    }

    @Override
    public int count() {
        return Math.toIntExact(issues.countPrinted(Optional.empty(), ""));
    }

    @Override
    public List<Page> list(int from, int most) {
        return issues.listPrinted(from, most).stream()
                .map(issue -> new Page(
                        issue.path(), issue.publishedAt().map(at -> LocalDate.ofInstant(at, ReplayClock.ZONE))))
                .toList();
    }
}
