package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosurehome.page.TopicPage;
import gongkai.publish.disclosurehome.page.TopicsPage;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 专题 as everybody reads them.
@Controller
class SpecialTopicController {
    static final String LIST = "/publish/topics";

    private final SpecialTopics topics;
    private final TopicContents contents;
    private final Organs organs;

    SpecialTopicController(SpecialTopics topics, TopicContents contents, Organs organs) {
        this.topics = topics;
        this.contents = contents;
        this.organs = organs;
    }

    @Open
    @GetMapping(LIST)
    ModelAndView list(Frames frames) {
        return Show.page(
                "disclosurehome/topics",
                new TopicsPage(
                        frames.portal(Wing.PUBLISH, "专题", Crumb.here("专题")),
                        rows(TopicStatus.PUBLISHED),
                        rows(TopicStatus.CLOSED).stream()
                                .map(row -> new PortalList.Line(row.title(), row.path(), row.organ(), row.date()))
                                .toList()));
    }

    private List<TopicsPage.Row> rows(TopicStatus status) {
        return topics.list(status).stream()
                .map(row -> new TopicsPage.Row(
                        row.title(),
                        LIST + "/" + row.slug(),
                        row.summary(),
                        organs.find(row.organ()).map(Organ::shortName).orElse(""),
                        row.on().map(DateText::full).orElse("")))
                .toList();
    }

    static PortalList.Line line(TopicStore.Row row) {
        return new PortalList.Line(
                row.title(),
                LIST + "/" + row.slug(),
                "",
                row.on().map(DateText::full).orElse(""));
    }

    @Open
    @GetMapping(LIST + "/{slug}")
    ModelAndView show(Frames frames, @PathVariable String slug) {
        var topic = topics.findOpen(slug).orElseThrow(() -> Refusal.of(HomeRefusal.UNKNOWN_SPECIAL_TOPIC));
        Organ organ = organs.get(topic.organ());
        String title = topic.draft().title();
        return Show.page(
                "disclosurehome/topic",
                new TopicPage(
                        frames.portal(Wing.PUBLISH, title, Crumb.of("专题", LIST), Crumb.here(title)),
                        title,
                        topic.draft().summary(),
                        organ.name(),
                        OrganFacts.path(organ),
                        topic.status() == TopicStatus.CLOSED,
                        topic.draft().parts().stream().map(contents::of).toList()));
    }
}
