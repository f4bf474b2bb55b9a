package gongkai.publish.standardcatalogue;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.operations.ChangedElsewhere;
import gongkai.foundation.operations.ServerChanges;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// The lines of the catalogue that were looked up in the original: what the files say of bases and terms was written
/// without them at hand, and stays marked until somebody has looked.
@Service
class LineCorrections {
    private static final String TOPIC = "standardcatalogue.correction";
    private static final int LONGEST = 500;
    private static final int LONGEST_DAYS = 3660;

    private final LineCorrectionStore store;
    private final Policy policy;
    private final ServerChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Optional<Map<String, LineCorrection>> kept = Optional.empty();

    LineCorrections(
            LineCorrectionStore store,
            Policy policy,
            ServerChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.policy = policy;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /// By the code of the line, as every server keeps them ready.
    Map<String, LineCorrection> all() {
        var now = kept;
        if (now.isPresent()) {
            return now.get();
        }
        var fresh = store.list().stream()
                .collect(Collectors.toUnmodifiableMap(LineCorrection::matter, Function.identity()));
        kept = Optional.of(fresh);
        return fresh;
    }

    @EventListener(MemoryStale.class)
    void forget() {
        kept = Optional.empty();
    }

    @EventListener
    void hear(ChangedElsewhere change) {
        if (change.topic().equals(TOPIC)) {
            forget();
        }
    }

    @TransactionalEventListener
    void changed(MatterCorrected change) {
        forget();
    }

    /// What was typed.
    ///
    /// @param days by how many days something new must be published; 0: as it arises
    /// @param note what was looked into
    record Typed(
            String content,
            String basis,
            String term,
            String days,
            String channel,
            String audience,
            boolean confirmed,
            String note) {
        static Typed of(Matter matter, String note) {
            return new Typed(
                    matter.content(),
                    matter.basis(),
                    matter.term(),
                    String.valueOf(matter.days()),
                    matter.channel(),
                    matter.audience(),
                    matter.confirmed(),
                    note);
        }
    }

    @Transactional
    public void correct(Matter matter, Typed typed, Person.Staff by) {
        policy.require(by, Act.MANAGE_CATALOGUE, by.organ());
        var problems = new Problems();
        wanted(problems, "content", "公开内容", typed.content());
        wanted(problems, "basis", "依据", typed.basis());
        wanted(problems, "term", "公开时限", typed.term());
        wanted(problems, "channel", "公开渠道", typed.channel());
        wanted(problems, "audience", "公开对象", typed.audience());
        problems.when(!typed.days().strip().matches("\\d{1,4}"), "days", "周期请填天数，随产生随公开的填 0。")
                .when(
                        typed.days().strip().matches("\\d{1,4}")
                                && Integer.parseInt(typed.days().strip()) > LONGEST_DAYS,
                        "days",
                        "周期不超过 3660 天。")
                .when(typed.confirmed() && typed.note().isBlank(), "note", "标明已经核对的，请写明对照的文件，例如文号和条款。")
                .when(typed.note().strip().length() > LONGEST, "note", "说明不超过 500 个字。")
                .refuseIfAny(CatalogueRefusal.CORRECTION_INCOMPLETE);
        var now = clock.instant();
        var correction = new LineCorrection(
                matter.code(),
                typed.content().strip(),
                typed.basis().strip(),
                typed.term().strip(),
                Integer.parseInt(typed.days().strip()),
                typed.channel().strip(),
                typed.audience().strip(),
                typed.confirmed(),
                typed.note().strip(),
                by.name(),
                now);
        store.put(correction);
        changes.changed(TOPIC);
        events.publishEvent(new MatterCorrected(
                matter.code(),
                by.organ().value(),
                "%s：依据“%s”，时限“%s”，%s。%s"
                        .formatted(
                                matter.name(),
                                correction.basis(),
                                correction.term(),
                                correction.confirmed() ? "已核对" : "未核对",
                                correction.note()),
                now,
                policy.actor(by, Act.MANAGE_CATALOGUE, by.organ())));
    }

    private static void wanted(Problems problems, String field, String label, String typed) {
        problems.when(typed.isBlank(), field, "请填写" + label + "。")
                .when(typed.strip().length() > LONGEST, field, label + "不超过 500 个字。")
                .when(typed.chars().anyMatch(Character::isISOControl), field, label + "写成一行。");
    }
}
