package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.time.LocalDate;
import java.util.Optional;

/// A document in a campaign, and what its organ says of it.
///
/// @param part the organ's place in the campaign
/// @param basis why, required where it does not simply stay
/// @param note why the answer was returned
record Item(
        long campaign,
        DocumentId document,
        long part,
        OrganId organ,
        String title,
        String number,
        LocalDate madeOn,
        ItemStatus status,
        Optional<Outcome> outcome,
        String basis,
        String note) {}
