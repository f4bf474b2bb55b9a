package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// A request was decided and the reply sent. Published in the transaction of the decision.
///
/// @param title what was asked for
/// @param withheld the ground on which all of it or a part was not opened, if something was not
/// @param partly whether only a part was withheld
/// @param actor who decided, as the record names people
public record FoiReplySent(
        FoiRequestId id,
        String number,
        OrganId organ,
        String title,
        Optional<Decision> withheld,
        boolean partly,
        LocalDate repliedOn,
        String actor) {

    static FoiReplySent of(FoiRequest request, FoiReply.Ruling ruling, String actor) {
        boolean refused = ruling.decision().group() == Decision.Group.REFUSED;
        return new FoiReplySent(
                request.id(),
                request.number(),
                request.organ(),
                request.wish().title(),
                refused ? Optional.of(ruling.decision()) : ruling.withheld(),
                !refused,
                request.closedOn().orElseThrow(),
                actor);
    }
}
