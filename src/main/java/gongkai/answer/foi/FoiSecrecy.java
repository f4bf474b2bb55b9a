package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 保密审查 (条例第十七条): nothing of what a request asks for is opened before somebody charged with it has looked whether
/// it holds a secret, in every organ, whether its replies pass steps or not. It is a record of its own.
///
/// Where an organ has nobody for it and its replies pass no steps, whoever handles the request may make it; the record
/// says so.
@Service
public class FoiSecrecy {
    private static final int LONGEST = 500;

    private final FoiLedger ledger;
    private final SecrecyReviewStore store;
    private final FoiRequestStore requests;
    private final Policy policy;
    private final Reviewers reviewers;
    private final List<ReplyGate> gates;
    private final FoiSettings settings;

    FoiSecrecy(
            FoiLedger ledger,
            SecrecyReviewStore store,
            FoiRequestStore requests,
            Policy policy,
            Reviewers reviewers,
            List<ReplyGate> gates,
            FoiSettings settings) {
        this.ledger = ledger;
        this.store = store;
        this.requests = requests;
        this.policy = policy;
        this.reviewers = reviewers;
        this.gates = List.copyOf(gates);
        this.settings = settings;
    }

    /// What was found.
    ///
    /// @param secret whether it holds a state secret; empty when nothing was chosen
    /// @param scope which information and files were looked at
    public record Finding(Optional<Boolean> secret, String scope, String basis, String opinion) {}

    /// Who is charged with the secrecy review of an organ, over itself or over what stands above it.
    @Component
    record Reviewers(Staffing staffing, Organs organs) {
        boolean hasOther(OrganId organ, long staff) {
            return Stream.iterate(
                            organs.find(organ),
                            Optional::isPresent,
                            here -> here.flatMap(Organ::parent).flatMap(organs::find))
                    .flatMap(Optional::stream)
                    .flatMap(here -> staffing.list(Role.SECRECY_REVIEWER, here.id()).stream())
                    .anyMatch(reviewer -> reviewer.id() != staff);
        }
    }

    /// Why this person cannot make the review now; empty when they can.
    Optional<FoiRefusal> whyNot(FoiRequest request, Person.Staff who) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.REVIEW_SECRECY)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (policy.may(who, Act.REVIEW_SECRECY, request.organ())) {
            return Optional.empty();
        }
        boolean alone = policy.may(who, Act.HANDLE_REQUEST, request.organ())
                && settings.handlerReviewsSecrecy()
                && gates.stream().noneMatch(gate -> gate.isGuarded(request.organ()))
                && !reviewers.hasOther(request.organ(), who.id());
        return alone ? Optional.empty() : Optional.of(FoiRefusal.SECRECY_BY_ITS_REVIEWER);
    }

    /// Notes the review.
    @Transactional
    public void note(FoiRequestId id, Finding finding, Person.Staff who) {
        FoiRequest request = ledger.lock(id);
        boolean reviewer = policy.may(who, Act.REVIEW_SECRECY, request.organ());
        if (!reviewer) {
            policy.require(who, Act.HANDLE_REQUEST, request.organ());
        }
        ledger.refuse(request, whyNot(request, who));
        check(finding).refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var review = new SecrecyReview(
                ledger.now(),
                who.id(),
                who.name(),
                policy.may(who, Act.HANDLE_REQUEST, request.organ()),
                finding.secret().orElseThrow(),
                finding.scope().strip(),
                finding.basis().strip(),
                finding.opinion().strip());
        store.insert(id, review);
        ledger.write(
                request,
                FoiAction.REVIEW_SECRECY,
                ledger.actor(who, reviewer ? Act.REVIEW_SECRECY : Act.HANDLE_REQUEST, request),
                "%s：%s。".formatted(review.by(), review.conclusion()));
    }

    private static Problems check(Finding finding) {
        return new Problems()
                .when(finding.secret().isEmpty(), "secret", "请选择是否涉密。")
                .when(finding.scope().isBlank(), "secrecyScope", "请写明审查了哪些信息、哪些文件。")
                .when(finding.scope().strip().length() > LONGEST, "secrecyScope", "审查的范围不超过 500 个字。")
                .when(finding.basis().isBlank(), "basis", "请写明审查的依据。")
                .when(finding.basis().strip().length() > LONGEST, "basis", "依据不超过 500 个字。")
                .when(finding.opinion().strip().length() > LONGEST, "secrecyOpinion", "审查意见不超过 500 个字。");
    }

    /// Everything on file, the first one first.
    List<SecrecyReview> list(FoiRequestId id) {
        return store.listOf(id);
    }

    /// The review that holds: the last one since the applicant last said what is asked for. Empty when there is none.
    Optional<SecrecyReview> findHolding(FoiRequestId id) {
        Instant since = requests.listHistory(id).stream()
                .filter(line -> line.action() == FoiAction.CORRECT)
                .map(HistoryLine::at)
                .reduce(Instant.MIN, (before, last) -> last);
        return store.listOf(id).stream()
                .filter(review -> !review.at().isBefore(since))
                .reduce((before, last) -> last);
    }

    /// Refuses to open anything without a review that says it may be opened.
    ///
    /// @param decider who decides alone, where nobody signs after them; whoever reviewed may not be the same where
    ///     there is somebody else for it
    void require(FoiRequest request, Decision decision, Optional<Person.Staff> decider) {
        whyNotOpen(request, decision, decider).ifPresent(reason -> {
            throw Refusal.of(reason, List.of(new FieldProblem("decision", reason.message())));
        });
    }

    private Optional<FoiRefusal> whyNotOpen(FoiRequest request, Decision decision, Optional<Person.Staff> decider) {
        if (!decision.discloses()) {
            return Optional.empty();
        }
        var holding = findHolding(request.id());
        if (holding.isEmpty()) {
            return Optional.of(FoiRefusal.REQUEST_SECRECY_MISSING);
        }
        if (holding.get().secret()) {
            return Optional.of(FoiRefusal.FOUND_SECRET);
        }
        boolean own = decider.filter(who -> who.id() == holding.get().staff())
                .filter(who -> reviewers.hasOther(request.organ(), who.id()))
                .isPresent();
        return own ? Optional.of(FoiRefusal.SECRECY_BY_ANOTHER) : Optional.empty();
    }
}
