package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.notice.Subscriptions;
import gongkai.foundation.notice.Topic;
import gongkai.foundation.organ.Organs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells applicants how their request goes on, in the change's own transaction: what the next step is and until when,
/// never what was decided. What goes out as a letter is told by the letter.
///
/// Who filed from an account follows the request from the start and may end that; what must be told comes all the same.
/// Who has no account is told at the e-mail address or the mobile number left in the request, if there is one.
@Component
class FoiNotices {
    private final FoiRequestStore requests;
    private final FoiApplicantStore applicants;
    private final FoiSealing sealing;
    private final Organs organs;
    private final Subscriptions subscriptions;
    private final ApplicationEventPublisher events;

    FoiNotices(
            FoiRequestStore requests,
            FoiApplicantStore applicants,
            FoiSealing sealing,
            Organs organs,
            Subscriptions subscriptions,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.applicants = applicants;
        this.sealing = sealing;
        this.organs = organs;
        this.subscriptions = subscriptions;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(FoiRequestChanged change) {
        if (change.action() != FoiAction.RECEIVE) {
            FoiNoticeKinds.of(change.action())
                    .ifPresent(kind -> requests.find(change.id())
                            .ifPresent(request -> tell(request, kind, audience(request, kind))));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void greet(FoiReceived received) {
        var request = received.request();
        if (request.citizen().isPresent()) {
            String key = member(request);
            subscriptions.follow(key, topic(request), RequestTopic.named(request), key);
        }
        FoiNoticeKinds.of(FoiAction.RECEIVE)
                .ifPresent(kind -> tell(
                        request,
                        kind,
                        request.citizen().isPresent() ? account(request, kind) : left(received.applicant())));
    }

    private void tell(FoiRequest request, NoticeKind kind, Optional<Audience> whom) {
        whom.ifPresent(audience -> events.publishEvent(new FoiNews(List.of(new Notice(
                kind.id(), audience, words(request), "/answer/requests/" + request.number(), about(request))))));
    }

    private static String about(FoiRequest request) {
        return "foi:" + request.id().value();
    }

    private static String member(FoiRequest request) {
        return "member:" + request.citizen().orElseThrow();
    }

    private static Topic topic(FoiRequest request) {
        return new Topic(RequestTopic.ID, request.number());
    }

    private Optional<Audience> audience(FoiRequest request, NoticeKind kind) {
        return request.citizen().isPresent()
                ? account(request, kind)
                : left(sealing.openApplicant(applicants.applicantSealed(request.id())));
    }

    private static Optional<Audience> account(FoiRequest request, NoticeKind kind) {
        return Optional.of(
                kind.weight() == NoticeKind.Weight.STATUTORY
                        ? new Audience.Account(member(request))
                        : new Audience.Subscribers(List.of(topic(request))));
    }

    /// Who has no account left an address, perhaps.
    private static Optional<Audience> left(Applicant applicant) {
        String left = applicant.email().isBlank() ? applicant.telephone() : applicant.email();
        return left.isBlank() ? Optional.empty() : Optional.of(new Audience.Address(left.strip()));
    }

    private Map<String, String> words(FoiRequest request) {
        return Map.of(
                "number", request.number(),
                "organ", organs.get(request.organ()).name(),
                "next", next(request));
    }

    /// Whose turn it is, and until when.
    private static String next(FoiRequest request) {
        String until = request.awaitedUntil().map(DateText::full).orElse("规定期限");
        return switch (request.status()) {
            case REGISTERED, AWAITING_REPLY, AWAITING_OPINIONS ->
                "最迟于%s前答复，现在不需要您办理什么。".formatted(DateText.full(request.dueOn()));
            case AWAITING_CORRECTION ->
                request.awaitedUntil().isPresent() ? "请您于%s前补正。".formatted(until) : "请您查收补正告知书，并在告知书写明的期限内补正。";
            case AWAITING_REASONS -> "请您于%s前说明理由。".formatted(until);
            case AWAITING_FEE ->
                request.awaitedUntil().isPresent() ? "请您于%s前缴费。".formatted(until) : "请您查收收费通知书，并在通知书写明的期限内缴费。";
            case REPLIED, LAPSED, WITHDRAWN -> "办理已经结束。";
        };
    }
}
