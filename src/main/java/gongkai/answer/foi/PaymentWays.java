package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How organs are paid. Nobody can pay by a notice that does not say how, so none goes out before this is set.
@Service
public class PaymentWays {
    private final PaymentWayStore store;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentWays(PaymentWayStore store, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    Optional<PaymentWay> find(OrganId organ) {
        return store.find(organ);
    }

    /// Whether an organ has said how it is paid.
    public boolean isSet(OrganId organ) {
        return store.find(organ).isPresent();
    }

    /// Sets it for an organ whose requests this person handles.
    @Transactional
    void put(PaymentWay way, Person.Staff who) {
        policy.require(who, Act.HANDLE_REQUEST, way.organ());
        way.check().refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var now = clock.instant();
        String actor = policy.actor(who, Act.HANDLE_REQUEST, way.organ());
        store.put(way.stripped(), now, actor);
        events.publishEvent(
                new PaymentWayChanged(way.organ().value(), way.stripped().words(), now, actor));
    }

    /// Sets it by its parts.
    ///
    /// @param counter the window with its address, or empty
    @Transactional
    public void put(
            OrganId organ,
            String payee,
            String bank,
            String account,
            String counter,
            String telephone,
            Person.Staff who) {
        put(new PaymentWay(organ, payee, bank, account, counter, telephone), who);
    }
}
