package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;

/// A request as it comes in, checked by `FoiRequestForm`.
///
/// @param submission a name given to the form when it was shown, so that sending it twice makes one request
/// @param receivedOn 收到之日 by the channel's rule
public record NewRequest(
        String submission,
        OrganId organ,
        Channel channel,
        LocalDate receivedOn,
        Applicant applicant,
        FoiRequest.Wish wish) {

    NewRequest named(String other) {
        return new NewRequest(other, organ, channel, receivedOn, applicant, wish);
    }
}
