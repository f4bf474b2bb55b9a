package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.time.LocalDate;
import java.util.Optional;

/// A document that is to be looked at again by a day.
record Review(
        DocumentId document,
        OrganId organ,
        String title,
        String number,
        LocalDate openedOn,
        LocalDate dueOn,
        Optional<LocalDate> closedOn) {}
