package gongkai.answer.foi;

import gongkai.foundation.letter.DeliveryAction;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterChanged;
import gongkai.foundation.letter.Letters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the letter room knows of a letter that asks for an opinion: that it was delivered, from which day its 15
/// working
/// days run (条例第三十二条、第三十四条), or that it was made void before. What is sent after the consultation has ended, such
/// as the notice that something is opened all the same, moves nothing.
@Component
class ConsultationDelivery {
    private final Letters letters;
    private final FoiConsultation consultations;

    ConsultationDelivery(Letters letters, FoiConsultation consultations) {
        this.letters = letters;
        this.consultations = consultations;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(LetterChanged changed) {
        Letter letter = letters.get(changed.id());
        ConsultationLetters.consultation(letter.about()).ifPresent(consultation -> {
            if (changed.action() == DeliveryAction.VOID) {
                consultations.madeVoid(consultation, changed.actor());
            } else {
                letter.deliveredOn().ifPresent(day -> consultations.delivered(consultation, day, changed.actor()));
            }
        });
    }
}
