package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.TopicKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Following one's own request.
@Component
class RequestTopic implements TopicKind {
    static final String ID = "request";

    private final FoiRequestStore requests;

    RequestTopic(FoiRequestStore requests) {
        this.requests = requests;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "申请";
    }

    @Override
    public Optional<Named> find(String key, Person person) {
        return person instanceof Person.Member member
                ? requests.findByNumber(key)
                        .filter(request -> request.citizen().isPresent()
                                && request.citizen().getAsLong() == member.id())
                        .map(RequestTopic::named)
                : Optional.empty();
    }

    static Named named(FoiRequest request) {
        return new Named("申请 " + request.number(), "/answer/requests/" + request.number());
    }
}
