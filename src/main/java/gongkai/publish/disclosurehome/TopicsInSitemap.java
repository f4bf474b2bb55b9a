package gongkai.publish.disclosurehome;

import gongkai.foundation.web.SitemapPart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 专题 for the sitemap, each with the day it was first published; what is over stays to be read.
@Component
class TopicsInSitemap implements SitemapPart {
    private final SpecialTopics topics;

    TopicsInSitemap(SpecialTopics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public int count() {
        return pages().size();
    }

    @Override
    public List<Page> list(int from, int most) {
        return SitemapPart.cut(pages(), from, most);
    }

    private List<Page> pages() {
        return Stream.of(TopicStatus.PUBLISHED, TopicStatus.CLOSED)
                .flatMap(status -> topics.list(status).stream())
                .map(row -> new Page(SpecialTopicController.LIST + "/" + row.slug(), row.on()))
                .toList();
    }
}
