package gongkai.answer.foi;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of an application form that is sent: requests at once, or a paper that waits for confirmation.
@Service
class FoiFilings {
    private final FoiFilingStore store;
    private final FoiFilingFileStore files;
    private final FoiFilingRooms rooms;
    private final FoiRegistration registration;
    private final FoiConfirmation confirmation;
    private final Clock clock;

    FoiFilings(
            FoiFilingStore store,
            FoiFilingFileStore files,
            FoiFilingRooms rooms,
            FoiRegistration registration,
            FoiConfirmation confirmation,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.rooms = rooms;
        this.registration = registration;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /// What came of a form.
    ///
    /// @param requests its requests, in order; none while it waits
    /// @param waiting the paper that waits for confirmation
    record Outcome(List<FoiRequest> requests, Optional<FoiFiling> waiting) {
        Outcome {
            requests = List.copyOf(requests);
        }

        FoiRequest first() {
            return requests.getFirst();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Takes a form in. Sent again it answers as the first time.
    @Transactional
    Outcome file(FilingOrder order, Person who) {
        if (order.isPlain()) {
            return new Outcome(List.of(registration.receive(order.first(), who, "")), Optional.empty());
        }
        var filing = store.open(
                order.first().submission(), today().plusDays(rooms.settings().draftDays()));
        return switch (filing.state()) {
            case TAKEN -> new Outcome(requestsOf(filing), Optional.empty());
            case WAITING, UNREACHED -> new Outcome(List.of(), Optional.of(filing));
            case DRAFT -> {
                hold(filing);
                yield order.waits()
                        ? new Outcome(List.of(), Optional.of(confirmation.await(filing, order, who)))
                        : new Outcome(registration.take(filing, order, who), Optional.empty());
            }
        };
    }

    /// From now on its files hang on something.
    private void hold(FoiFiling filing) {
        rooms.attachments()
                .hold(files.listFiles(filing).stream().map(AttachmentId::of).toList());
    }

    List<FoiRequest> requestsOf(FoiFiling filing) {
        return store.listParts(filing).stream().map(FoiFiling.Part::request).toList();
    }
}
