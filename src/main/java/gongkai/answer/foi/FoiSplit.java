package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 一事一申请 at the desk: a request that holds several matters becomes as many requests. The first keeps its number,
/// every other gets one of its own; the day of receipt and the clock are the same for all, because the applicant asked
/// on one day (国办函〔2020〕109号: split into the smallest reasonable units).
@Service
class FoiSplit {
    private static final int MOST = 10;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final FoiLedger ledger;
    private final FoiIntake intake;
    private final FoiFilingStore filings;
    private final FoiFilingRooms rooms;
    private final ConsultationStore consultations;

    FoiSplit(
            FoiLedger ledger,
            FoiIntake intake,
            FoiFilingStore filings,
            FoiFilingRooms rooms,
            ConsultationStore consultations) {
        this.consultations = consultations;
        this.ledger = ledger;
        this.intake = intake;
        this.filings = filings;
        this.rooms = rooms;
    }

    /// One of the matters, in the officer's words.
    record Matter(String title, String description) {
        boolean isEmpty() {
            return title.isBlank() && description.isBlank();
        }
    }

    /// Once others were asked about the whole, the time that was not counted belongs to the whole.
    Optional<FoiRefusal> whyNot(FoiRequest request) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.SPLIT)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        return consultations.listOf(request.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(FoiRefusal.SPLIT_AFTER_LETTERS);
    }

    /// @param typed the matters as typed; empty lines at the end are passed over
    /// @return all of them, the present request first
    @Transactional
    List<FoiRequest> split(FoiRequestId id, List<Matter> typed, Person.Staff who) {
        var request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNot(request));
        var matters = typed.stream().filter(matter -> !matter.isEmpty()).toList();
        var before = filings.findOf(id).map(filings::listParts).orElse(List.of()).stream()
                .map(FoiFiling.Part::request)
                .toList();
        check(typed, matters, Math.max(1, before.size()));
        var parts = new ArrayList<FoiRequest>();
        parts.add(asking(request, matters.getFirst()));
        for (int part = 2; part <= matters.size(); part++) {
            parts.add(receive(request, matters.get(part - 1), part, matters.size(), who));
        }
        record(request, before, parts);
        String numbers = parts.stream().map(FoiRequest::number).collect(Collectors.joining("、"));
        ledger.write(
                parts.getFirst(),
                FoiAction.SPLIT,
                who,
                "按照一事一申请分为%d件：%s。这是第1件，收到之日和答复期限不变。".formatted(parts.size(), numbers));
        return List.copyOf(parts);
    }

    private static void check(List<Matter> typed, List<Matter> matters, int before) {
        var problems = new Problems()
                .when(matters.size() < 2, "partTitle2", "请至少写出两件事项。")
                .when(before + matters.size() - 1 > MOST, "partTitle2", "一份申请表最多分为 " + MOST + " 件。");
        for (int line = 1; line <= typed.size(); line++) {
            var matter = typed.get(line - 1);
            boolean used = line == 1 || !matter.isEmpty();
            problems.when(used && matter.title().isBlank(), "partTitle" + line, "请写明这一件的信息名称。")
                    .when(matter.title().length() > LONGEST_TITLE, "partTitle" + line, "不超过 200 个字。")
                    .when(used && matter.description().isBlank(), "partDescription" + line, "请写明这一件的文号或者其他特征。")
                    .when(
                            matter.description().length() > LONGEST_DESCRIPTION,
                            "partDescription" + line,
                            "不超过 2000 个字。");
        }
        problems.refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
    }

    private static FoiRequest asking(FoiRequest request, Matter matter) {
        return request.asking(wish(request, matter));
    }

    private static FoiRequest.Wish wish(FoiRequest request, Matter matter) {
        var whole = request.wish();
        return new FoiRequest.Wish(matter.title().strip(), matter.description().strip(), whole.form(), whole.route());
    }

    /// The same paper on the same day: filed from the same account, under the same clock.
    private FoiRequest receive(FoiRequest request, Matter matter, int part, int all, Person.Staff who) {
        int run = filings.findOf(request.id()).map(FoiFiling::parts).orElse(1);
        var form = new NewRequest(
                "split:%d:%d:%d".formatted(request.id().value(), run, part),
                request.organ(),
                request.channel(),
                request.receivedOn(),
                rooms.access().applicant(request),
                wish(request, matter));
        Person applicant = request.citizen().isPresent()
                ? new Person.Citizen(request.citizen().getAsLong(), "", "")
                : who;
        var fresh =
                intake.receive(form, applicant, "由申请%s按照一事一申请分出，这是%d件中的第%d件。".formatted(request.number(), all, part));
        if (request.status() != FoiStatus.AWAITING_REPLY) {
            return fresh;
        }
        var accepted = fresh.accepted().with(request.clock());
        ledger.write(accepted, FoiAction.ACCEPT, who, "分出前的申请已经受理，答复期限相同。");
        return accepted;
    }

    /// The split stands with the form, so that each of them leads to the others.
    private void record(FoiRequest request, List<FoiRequest> before, List<FoiRequest> parts) {
        var all = new ArrayList<>(before.isEmpty() ? List.of(request) : before);
        all.addAll(parts.subList(1, parts.size()));
        var filing = filings.findOf(request.id())
                .orElseGet(() -> filings.open("split:" + request.id().value(), request.receivedOn()));
        filings.take(
                filing,
                new FoiFilingStore.Taken(
                        request.organ(),
                        request.channel(),
                        filing.manner(),
                        filings.needSealed(filing.id()),
                        filing.arrivedOn().orElse(request.receivedOn()),
                        filing.confirmedOn().orElse(request.receivedOn()),
                        filing.confirmedBy(),
                        all));
    }
}
