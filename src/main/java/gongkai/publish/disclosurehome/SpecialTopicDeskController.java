package gongkai.publish.disclosurehome;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosurehome.page.TopicDeskPage;
import gongkai.publish.disclosurehome.page.TopicListPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The editor of 专题.
@Controller
class SpecialTopicDeskController {
    static final String LIST = "/console/topics";

    private static final String FORM = "disclosurehome/topic-desk";
    private static final int SPARE_PARTS = 2;
    private static final List<Choice> KINDS = Arrays.stream(TopicPart.Kind.values())
            .map(kind -> new Choice(kind.name(), kind.label() + "（填" + kind.hint() + "）"))
            .toList();

    private final SpecialTopics topics;
    private final Organs organs;
    private final Policy policy;

    SpecialTopicDeskController(SpecialTopics topics, Organs organs, Policy policy) {
        this.topics = topics;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        var rows = topics.listOf(policy.where(me, Act.MANAGE_COLUMNS)).stream()
                .map(row -> new TopicListPage.Row(
                        row.title(),
                        LIST + "/" + row.id(),
                        organs.get(row.organ()).shortName(),
                        row.status().label(),
                        row.status().tone(),
                        row.on().map(DateText::full).orElse("")))
                .toList();
        return Show.page("disclosurehome/topic-list", new TopicListPage(frames.console("专题", Crumb.here("专题")), rows));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(LIST + "/new")
    ModelAndView begin(Frames frames, Person.Staff me) {
        var typed = Map.of("organ", me.organ().value());
        return Show.page(FORM, anew(frames, me, typed, new Problems()));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/new")
    Object add(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Organ organ = organs.get(typed.getOrDefault("organ", ""));
            long id = topics.begin(organ.id(), draft(typed), me);
            FlashNotice.leave(redirect, "专题已保存为草稿，发布后公众才能看到。");
            return "redirect:" + LIST + "/" + id;
        } catch (Refusal refusal) {
            return Show.again(FORM, anew(frames, me, typed, problems(refusal)));
        }
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        var topic = get(me, id);
        return Show.page(FORM, page(frames, topic, typed(topic), new Problems()));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}")
    Object change(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var topic = get(me, id);
        return act(
                frames, topic, typed, redirect, "专题已保存。", () -> topics.change(topic, version(typed), draft(typed), me));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}/publish")
    Object publish(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var topic = get(me, id);
        return act(frames, topic, typed(topic), redirect, "专题已发布。", () -> topics.publish(topic, version(typed), me));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}/close")
    Object close(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var topic = get(me, id);
        return act(
                frames, topic, typed(topic), redirect, "专题已结束，内容仍可查阅。", () -> topics.close(topic, version(typed), me));
    }

    private Object act(
            Frames frames,
            SpecialTopic topic,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String sentence,
            Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            var shown = new HashMap<>(typed);
            shown.put("version", String.valueOf(topic.version()));
            return Show.again(FORM, page(frames, topic, shown, problems(refusal)));
        }
        FlashNotice.leave(redirect, sentence);
        return "redirect:" + LIST + "/" + topic.id();
    }

    private static Problems problems(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? new Problems().when(true, "main", refusal.code().message())
                : Problems.from(refusal.problems());
    }

    private SpecialTopic get(Person.Staff me, String id) {
        var topic = topics.get(id);
        policy.require(me, Act.MANAGE_COLUMNS, topic.organ());
        return topic;
    }

    /// A part of which nothing is filled in is none.
    private static SpecialTopic.Draft draft(Map<String, String> typed) {
        var parts = new ArrayList<TopicPart>();
        for (int place = 1; place <= SpecialTopic.Draft.MOST_PARTS; place++) {
            var kind = TopicPart.Kind.parse(typed.getOrDefault("kind-" + place, ""));
            var part = new TopicPart(
                    typed.getOrDefault("heading-" + place, ""),
                    kind.orElse(TopicPart.Kind.COLUMN),
                    typed.getOrDefault("source-" + place, ""));
            if (!part.heading().isEmpty() || !part.source().isEmpty()) {
                parts.add(part);
            }
        }
        return new SpecialTopic.Draft(
                typed.getOrDefault("slug", ""),
                typed.getOrDefault("title", ""),
                typed.getOrDefault("summary", ""),
                parts);
    }

    private static Map<String, String> typed(SpecialTopic topic) {
        var typed = new HashMap<String, String>();
        typed.put("slug", topic.draft().slug());
        typed.put("title", topic.draft().title());
        typed.put("summary", topic.draft().summary());
        typed.put("version", String.valueOf(topic.version()));
        int place = 0;
        for (TopicPart part : topic.draft().parts()) {
            place++;
            typed.put("heading-" + place, part.heading());
            typed.put("kind-" + place, part.kind().name());
            typed.put("source-" + place, part.source());
        }
        return typed;
    }

    private static int version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }

    private TopicDeskPage anew(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        String title = "新建专题";
        return new TopicDeskPage(
                frames.console(title, Crumb.of("专题", LIST), Crumb.here(title)),
                title,
                LIST + "/new",
                "",
                "",
                policy.where(me, Act.MANAGE_COLUMNS).stream()
                        .map(organs::get)
                        .filter(Organ::isActive)
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList(),
                KINDS,
                SpecialTopic.Draft.MOST_PARTS / 2,
                typed,
                List.of(),
                problems);
    }

    private static TopicDeskPage page(Frames frames, SpecialTopic topic, Map<String, String> typed, Problems problems) {
        String title = topic.draft().title();
        String path = LIST + "/" + topic.id();
        var actions = new ArrayList<TopicDeskPage.Action>();
        if (TopicStatus.TABLE.allows(topic.status(), TopicAction.PUBLISH)) {
            actions.add(new TopicDeskPage.Action(path + "/publish", "发布", true));
        }
        if (TopicStatus.TABLE.allows(topic.status(), TopicAction.CLOSE)) {
            actions.add(new TopicDeskPage.Action(path + "/close", "结束专题", false));
        }
        return new TopicDeskPage(
                frames.console(title, Crumb.of("专题", LIST), Crumb.here(title)),
                title,
                path,
                topic.status() == TopicStatus.DRAFT ? "" : topic.path(),
                topic.status().label(),
                List.of(),
                KINDS,
                Math.min(topic.draft().parts().size() + SPARE_PARTS, SpecialTopic.Draft.MOST_PARTS),
                typed,
                actions,
                problems);
    }
}
