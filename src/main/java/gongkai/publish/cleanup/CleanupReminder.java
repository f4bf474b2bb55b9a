package gongkai.publish.cleanup;

import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.notice.Noticeable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Organs are reminded that they owe answers.
record CleanupReminder(List<Notice> notices) implements Noticeable {
    private static final String KIND = "cleanup.remind";

    CleanupReminder {
        notices = List.copyOf(notices);
    }

    static CleanupReminder of(Campaign campaign, List<Part> owing) {
        return new CleanupReminder(owing.stream()
                .map(part -> new Notice(
                        KIND,
                        new Audience.Holders(Role.OFFICER, part.organ()),
                        Map.of(
                                "title",
                                campaign.title(),
                                "count",
                                String.valueOf(part.awaited()),
                                "date",
                                DateText.full(campaign.dueOn())),
                        part.path(),
                        "cleanup:" + campaign.id()))
                .toList());
    }

    static NoticeKind kind() {
        return new NoticeKind(
                KIND,
                "文件清理的提醒",
                NoticeKind.Weight.NEWS,
                "文件清理还有 {count} 件待提出意见",
                "“{title}”要求{date}前提出清理意见，本单位还有 {count} 件没有提出。",
                Set.of("title", "count", "date"));
    }
}
