package gongkai.answer.foi;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of an application form that is sent: requests at once, or a paper that waits for confirmation.
@Service
class FoiFilings {
    private static final Set<String> FRAME = Set.of("submission", "kept", "step", "matters");

    private final FoiFilingStore store;
    private final FoiFilingFileStore files;
    private final FoiFilingRooms rooms;
    private final FoiRegistration registration;
    private final FoiConfirmation confirmation;
    private final FoiIntake intake;
    private final Organs organs;
    private final Clock clock;

    FoiFilings(
            FoiFilingStore store,
            FoiFilingFileStore files,
            FoiFilingRooms rooms,
            FoiRegistration registration,
            FoiConfirmation confirmation,
            FoiIntake intake,
            Organs organs,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.rooms = rooms;
        this.registration = registration;
        this.confirmation = confirmation;
        this.intake = intake;
        this.organs = organs;
        this.clock = clock;
    }

    /// What came of a form.
    ///
    /// @param requests its requests, in order; none while it waits
    /// @param waiting the paper that waits for confirmation
    /// @param code the query code of the first request, where it has just been made
    record Outcome(List<FoiRequest> requests, Optional<FoiFiling> waiting, Optional<String> code) {
        Outcome {
            requests = List.copyOf(requests);
        }

        Outcome(List<FoiRequest> requests, Optional<FoiFiling> waiting) {
            this(requests, waiting, Optional.empty());
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
            var taken = registration.receive(order.first(), who, "");
            return new Outcome(List.of(taken.request()), Optional.empty(), taken.code());
        }
        var filing = store.open(
                order.first().submission(), today().plusDays(rooms.settings().draftDays()));
        if (!isOf(filing, order.matters(), order.typed())) {
            return file(order.named(FoiIntake.another(filing.submission())), who);
        }
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

    /// What a page sent, under a name of ours: where another form has the name already, under a fresh one, so that
    /// files
    /// sent along come to lie with the form they belong to.
    @Transactional(readOnly = true)
    Map<String, String> named(Map<String, String> sent) {
        var typed = new HashMap<>(sent);
        typed.put("submission", FormName.ofPage(sent.getOrDefault("submission", "")));
        var form = new FoiRequestForm(typed);
        store.findBySubmission(form.text("submission"))
                .filter(filing -> !isOf(filing, form))
                .ifPresent(of -> typed.put("submission", FormName.fresh()));
        return typed;
    }

    private boolean isOf(FoiFiling filing, FoiRequestForm form) {
        return filing.state() == FilingState.DRAFT
                || form.check(organs).isEmpty()
                        && isOf(filing, form.requests(organs, filing.channel(), today()), form.typed());
    }

    /// Whether this was sent before as what now stands under its name; a draft is still being written.
    private boolean isOf(FoiFiling filing, List<NewRequest> matters, Map<String, String> typed) {
        return switch (filing.state()) {
            case DRAFT -> true;
            case WAITING, UNREACHED ->
                written(rooms.sealing().openForm(store.formSealed(filing.id()))).equals(written(typed));
            case TAKEN -> {
                var requests = requestsOf(filing);
                yield matters.stream()
                        .allMatch(matter -> requests.stream().anyMatch(request -> intake.isSame(request, matter)));
            }
        };
    }

    /// What of a form was written by whoever fills it in.
    private static Map<String, String> written(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_") && !FRAME.contains(field.getKey()))
                .filter(field -> !field.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, field -> field.getValue().strip()));
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
