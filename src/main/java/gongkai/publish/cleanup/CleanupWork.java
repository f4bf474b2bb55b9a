package gongkai.publish.cleanup;

import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// What an organ owes a campaign has changed.
record CleanupWork(Campaign campaign, Part part) implements WorkChanged {
    static final String KIND = "cleanup";

    @Override
    public WorkState workState() {
        LocalDate began = campaign.startedOn().orElse(campaign.createdOn());
        return new WorkState(
                KIND,
                part.id(),
                campaign.number(),
                campaign.title(),
                part.organ(),
                stage(),
                turn(),
                began,
                began,
                Optional.of(campaign.dueOn()),
                campaign.endedOn(),
                part.path());
    }

    private String stage() {
        return switch (turn()) {
            case OURS -> "还有 %d 件待提出意见".formatted(part.awaited());
            case THEIRS -> "待审核";
            case DONE ->
                campaign.status() == CampaignStatus.RUNNING
                        ? "审核通过"
                        : campaign.status().label();
        };
    }

    private Turn turn() {
        if (campaign.status() != CampaignStatus.RUNNING) {
            return Turn.DONE;
        }
        if (part.awaited() > 0) {
            return Turn.OURS;
        }
        return part.toReview() > 0 ? Turn.THEIRS : Turn.DONE;
    }
}
