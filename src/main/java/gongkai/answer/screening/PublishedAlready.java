package gongkai.answer.screening;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;

/// A published thing that perhaps answers the request (条例第三十六条第一项).
///
/// @param path where everybody can read it
/// @param near whether its title says nearly what was asked for
public record PublishedAlready(String title, String number, OrganId organ, LocalDate date, String path, boolean near) {}
