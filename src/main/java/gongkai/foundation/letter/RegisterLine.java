package gongkai.foundation.letter;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// A line of the 发文登记簿. It does not name the addressee.
record RegisterLine(
        LetterId id,
        OrganId organ,
        Optional<String> number,
        String title,
        LocalDate signedOn,
        LetterStatus status,
        Optional<LocalDate> deliveredOn) {}
