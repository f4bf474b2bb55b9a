package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.HandlingPart;
import gongkai.answer.foi.ReplyGate;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the room of requests knows of this one: whether a reply is signed step by step, and how far it has come.
@Component
class HandlingDoor implements ReplyGate {
    private final Routes routes;
    private final ReplyDraftStore drafts;
    private final AssistanceStore assistance;
    private final HandlingWorks works;
    private final Policy policy;
    private final Clock clock;

    HandlingDoor(
            Routes routes,
            ReplyDraftStore drafts,
            AssistanceStore assistance,
            HandlingWorks works,
            Policy policy,
            Clock clock) {
        this.routes = routes;
        this.drafts = drafts;
        this.assistance = assistance;
        this.works = works;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public boolean isGuarded(OrganId organ) {
        return routes.of(organ).isGuarded();
    }

    @Override
    public HandlingPart part(Person.Staff me, FoiRequest request) {
        var route = routes.of(request.organ());
        var draft = drafts.find(request.id());
        var lines = new ArrayList<String>();
        if (route.isGuarded()) {
            lines.add("答复的环节：" + route.words() + "。");
        }
        var asked = assistance.list(request.id());
        long open = asked.stream()
                .filter(each -> each.status() == AssistanceStatus.ASKED)
                .count();
        LocalDate today = LocalDate.now(clock);
        if (open > 0) {
            lines.add("协助 %d 件，%d 件待答复，最早%s到期%s。"
                    .formatted(
                            asked.size(),
                            open,
                            DateText.full(asked.stream()
                                    .filter(each -> each.status() == AssistanceStatus.ASKED)
                                    .map(Assistance::dueOn)
                                    .min(LocalDate::compareTo)
                                    .orElse(today)),
                            asked.stream().anyMatch(each -> each.isLate(today)) ? "，有逾期的" : ""));
        } else if (!asked.isEmpty()) {
            lines.add("协助 %d 件，都已有结果。".formatted(asked.size()));
        }
        return new HandlingPart(
                route.isGuarded(),
                policy.may(me, Act.SEE_HANDLING, request.organ()) ? HandlingAccess.path(request) : "",
                draft.map(each -> each.status().label()).orElse(""),
                draft.map(each -> each.status().light()).orElse(""),
                lines);
    }

    @Override
    public void moved(List<FoiRequest> requests) {
        var inReview = drafts.listInReview(requests.stream().map(FoiRequest::id).toList()).stream()
                .collect(Collectors.toMap(ReplyDraft::request, Function.identity()));
        requests.forEach(request -> Optional.ofNullable(inReview.get(request.id()))
                .flatMap(ReplyDraft::step)
                .ifPresent(step -> works.step(request, step)));
    }
}
