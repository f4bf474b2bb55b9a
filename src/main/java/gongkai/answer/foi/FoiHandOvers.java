package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 转交 (条例第三十九条第一款): a request that was answered as a petition, complaint or report is handed to the unit it
/// belongs to, so that the applicant need not write it again. Stands in the case file.
@Service
public class FoiHandOvers {
    private static final String USUAL = "12345政务服务便民热线";
    private static final int LONGEST_UNIT = 100;
    private static final int LONGEST_WORDS = 2500;

    private final FoiLedger ledger;
    private final HandOverStore store;
    private final ObjectProvider<PetitionTransfer> channels;
    private final ApplicationEventPublisher events;

    FoiHandOvers(
            FoiLedger ledger,
            HandOverStore store,
            ObjectProvider<PetitionTransfer> channels,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.store = store;
        this.channels = channels;
        this.events = events;
    }

    /// What was handed over of a request, for the room that takes it.
    @Transactional(readOnly = true)
    public Optional<HandOver> find(FoiRequestId request) {
        return store.find(request);
    }

    /// The unit that is offered.
    String usualUnit() {
        return channels.stream().findFirst().map(PetitionTransfer::unit).orElse(USUAL);
    }

    Optional<FoiRefusal> whyNot(FoiRequest request) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.HAND_OVER)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (!request.decision().equals(Optional.of(Decision.NOT_PROCESSED_PETITION))) {
            return Optional.of(FoiRefusal.NO_PETITION);
        }
        return store.find(request.id()).map(handed -> FoiRefusal.HANDED_OVER);
    }

    /// @param words what the unit reads of it
    @Transactional
    public HandOver handOver(FoiRequestId id, String unit, String words, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNot(request));
        new Problems()
                .when(unit.isBlank(), "unit", "请填写转交给哪个单位。")
                .when(unit.length() > LONGEST_UNIT, "unit", "单位名称不超过 " + LONGEST_UNIT + " 个字。")
                .when(words.isBlank(), "handedWords", "请写明转交的事项。")
                .when(words.length() > LONGEST_WORDS, "handedWords", "不超过 " + LONGEST_WORDS + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        LocalDate today = ledger.today();
        var handed = new HandOver(
                id,
                unit.strip(),
                words.strip(),
                "您反映的事项已于%s转交%s，由其依法处理；不需要您重新提出。".formatted(DateText.full(today), unit.strip()),
                today,
                ledger.actor(who, request));
        store.insert(handed);
        ledger.write(request, FoiAction.HAND_OVER, who, handed.sentence());
        events.publishEvent(new FoiHandedOver(id, request.number(), request.organ(), handed.unit(), today));
        return handed;
    }
}
