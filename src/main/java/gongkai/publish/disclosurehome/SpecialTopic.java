package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 专题: what belongs to one matter, put together from columns, searches and documents.
///
/// @param publishedOn the day it was first published
/// @param version counts the changes, so that two who edit do not undo each other's work
public record SpecialTopic(
        long id, OrganId organ, Draft draft, TopicStatus status, Optional<LocalDate> publishedOn, int version) {

    /// What is written down of it; cannot be built wrong.
    ///
    /// @param slug its name in addresses
    public record Draft(String slug, String title, String summary, List<TopicPart> parts) {
        static final int MOST_PARTS = 8;

        public Draft {
            slug = slug.strip();
            title = title.strip();
            summary = summary.strip();
            parts = List.copyOf(parts);
            var problems = new Problems()
                    .when(
                            !slug.matches("[a-z][a-z0-9-]{1,39}"),
                            "slug",
                            "网址名用小写字母、数字和连字符，字母开头，2 到 40 个字符，例如 elderly-care。")
                    .when(title.isEmpty(), "title", "请填写专题名称。")
                    .when(title.length() > 60, "title", "专题名称不超过 60 个字。")
                    .when(summary.length() > 500, "summary", "导语不超过 500 个字。")
                    .when(parts.isEmpty(), "heading-1", "专题至少要有一个部分。");
            for (int place = 1; place <= parts.size(); place++) {
                var part = parts.get(place - 1);
                String source = "source-" + place;
                problems.when(part.heading().isEmpty(), "heading-" + place, "请填写第 %d 部分的小标题。".formatted(place))
                        .when(part.heading().length() > 40, "heading-" + place, "小标题不超过 40 个字。")
                        .when(part.source().isEmpty(), source, "请填写第 %d 部分的内容来源。".formatted(place))
                        .when(part.source().length() > 2000, source, "内容来源太长，请分成几个部分。");
            }
            problems.refuseIfAny(HomeRefusal.TOPIC_INCOMPLETE);
        }
    }

    String path() {
        return SpecialTopicController.LIST + "/" + draft.slug();
    }
}
