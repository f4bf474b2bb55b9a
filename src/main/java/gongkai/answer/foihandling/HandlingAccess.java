package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiRequests;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Finds the request an address names, for whoever may do the act there. Who reviews a draft sees what was asked and
/// not who asked.
@Component
class HandlingAccess {
    private final FoiRequests requests;
    private final Policy policy;

    HandlingAccess(FoiRequests requests, Policy policy) {
        this.requests = requests;
        this.policy = policy;
    }

    FoiRequest get(long id, Person.Staff who, Act act) {
        return get(new FoiRequestId(id), who, act);
    }

    FoiRequest get(FoiRequestId id, Person.Staff who, Act act) {
        var request = of(id);
        policy.require(who, act, request.organ());
        return request;
    }

    /// The request, whoever asks.
    FoiRequest of(FoiRequestId id) {
        return requests.find(id).orElseThrow(() -> Refusal.of(HandlingRefusal.UNKNOWN_HANDLING));
    }

    static String path(FoiRequest request) {
        return "/console/requests/" + request.id().value() + "/handling";
    }
}
