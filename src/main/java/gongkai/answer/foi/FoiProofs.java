package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looking at an identity proof: only for those who handle the request, with a reason, on record
/// (《个人信息保护法》第六条、第五十一条).
@Controller
class FoiProofs {
    private final FoiRequestStore store;
    private final FoiOrigin origin;
    private final Policy policy;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiProofs(
            FoiRequestStore store,
            FoiOrigin origin,
            Policy policy,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.origin = origin;
        this.policy = policy;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Needs(Act.UNMASK_PERSONAL_DATA)
    @PostMapping("/console/requests/{id}/proof")
    ResponseEntity<byte[]> proof(
            Person.Staff me, @PathVariable long id, @RequestParam(defaultValue = "") String proofReason) {
        var request = store.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.UNMASK_PERSONAL_DATA, request.organ());
        var filing = origin.filing(request)
                .filter(found -> found.proof().isPresent())
                .orElseThrow(() -> Refusal.of(FoiIntakeRefusal.UNKNOWN_PROOF));
        var reason = reason(proofReason);
        new Problems().when(reason.isEmpty(), "proofReason", "请选择查看的理由。").refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        transactions.executeWithoutResult(status -> events.publishEvent(new FoiPersonalDataSeen(
                FoiRequestChanged.subject(request.id()),
                clock.instant(),
                policy.actor(me, Act.UNMASK_PERSONAL_DATA, request.organ()),
                request.organ().value(),
                "查看身份证明",
                "理由：" + reason.map(UnmaskReason::label).orElse(""))));
        return file(request, filing.proof().orElseThrow(), origin.proof(filing));
    }

    private static Optional<UnmaskReason> reason(String typed) {
        return Arrays.stream(UnmaskReason.values())
                .filter(each -> each != UnmaskReason.OTHER && each.name().equals(typed))
                .findFirst();
    }

    private static ResponseEntity<byte[]> file(FoiRequest request, FoiFiling.Proof proof, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename("身份证明 " + request.number() + "." + proof.ending(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .body(content);
    }
}
