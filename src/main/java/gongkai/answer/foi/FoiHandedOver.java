package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;

/// A petition that came as a request was handed over. Published in the transaction of the verb; the room that takes it
/// reads what it is about by `FoiHandOvers`.
///
/// @param organ who hands over
/// @param unit who takes it
public record FoiHandedOver(FoiRequestId id, String number, OrganId organ, String unit, LocalDate on) {}
