package gongkai.publish.drafting;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What is owed for drafts: every step stands in the worklist of those who may take it.
@Component
class DraftWorks {
    static final String DRAFT = "draft";
    static final String SECRECY = "draft-secrecy";
    private static final String REVIEW = "draft-review-";

    private final WorkCalendars calendars;
    private final DraftingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftWorks(WorkCalendars calendars, DraftingSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// The kind of work that a step is which this role takes.
    static String reviewBy(Role role) {
        return REVIEW + role.name().toLowerCase(Locale.ROOT);
    }

    /// Closes what is no longer owed and opens what is.
    ///
    /// @param wasReviewed whether there was a secrecy review of the text before
    /// @param isReviewed whether there is one of the text now
    void follow(Draft before, boolean wasReviewed, Draft after, boolean isReviewed) {
        var owed = owed(before, wasReviewed);
        var now = owed(after, isReviewed);
        owed.forEach((kind, stage) -> {
            if (!now.containsKey(kind)) {
                tell(kind, after, done(kind, after), Turn.DONE, Optional.empty());
            }
        });
        now.forEach((kind, owe) -> {
            if (!owe.equals(owed.get(kind)) || before.round() != after.round()) {
                tell(kind, after, owe.stage(), Turn.OURS, owe.dueOn());
            }
        });
    }

    /// Says again what is owed, for a draft that another organ has now.
    void move(Draft draft, boolean reviewed) {
        owed(draft, reviewed).forEach((kind, owe) -> tell(kind, draft, owe.stage(), Turn.OURS, owe.dueOn()));
    }

    private record Owed(String stage, Optional<LocalDate> dueOn) {}

    private Map<String, Owed> owed(Draft draft, boolean secrecyReviewed) {
        var owed = new LinkedHashMap<String, Owed>();
        switch (draft.status()) {
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW -> {
                draft.role()
                        .ifPresent(role ->
                                owed.put(reviewBy(role), new Owed(draft.status().label(), reviewDue(draft))));
                if (draft.isOpen() && !secrecyReviewed) {
                    owed.put(SECRECY, new Owed("待保密审查", reviewDue(draft)));
                }
            }
            case AFTER_REVIEW ->
                draft.role().ifPresent(role -> owed.put(reviewBy(role), new Owed("待补审", draft.dueOn())));
            case DRAFTING -> {
                if (draft.round() > 0) {
                    owed.put(DRAFT, new Owed("待修改", Optional.empty()));
                }
            }
            case OBJECTED -> owed.put(DRAFT, new Owed("补审有意见，待处理", Optional.empty()));
            case APPROVED, PUBLISHED, RECORDED, DISCARDED -> {}
        }
        return owed;
    }

    private Optional<LocalDate> reviewDue(Draft draft) {
        return Optional.of(calendars.current().addWorkingDays(day(draft.createdAt()), settings.reviewDays()));
    }

    private static String done(String kind, Draft after) {
        return kind.equals(SECRECY) ? "保密审查已办" : after.status().label();
    }

    private void tell(String kind, Draft draft, String stage, Turn turn, Optional<LocalDate> due) {
        var today = LocalDate.now(clock);
        events.publishEvent(new DraftWork(new WorkState(
                kind,
                draft.id().value(),
                "稿件 " + draft.id(),
                draft.title(),
                draft.organ(),
                stage,
                turn,
                day(draft.createdAt()),
                today,
                due,
                turn == Turn.DONE ? Optional.of(today) : Optional.empty(),
                draft.id().path())));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ReplayClock.ZONE);
    }
}
