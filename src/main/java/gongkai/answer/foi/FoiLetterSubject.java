package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterSubject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Requests as what letters are about: a letter is shown to those who may see the request.
@Component
class FoiLetterSubject implements LetterSubject {
    private static final String KIND = "foi";

    private final FoiRequestStore store;
    private final PeriodNoticeStore notices;
    private final Policy policy;

    FoiLetterSubject(FoiRequestStore store, PeriodNoticeStore notices, Policy policy) {
        this.store = store;
        this.notices = notices;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Person.Staff who, String about) {
        return request(about)
                .filter(request -> policy.may(who, Act.SEE_REQUEST, request.organ()))
                .isPresent();
    }

    /// What asks something of the applicant may: it is then as if they had not been asked.
    @Override
    public boolean mayBeVoid(Letter letter) {
        return notices.find(letter.id())
                .flatMap(notice -> store.find(notice.request())
                        .filter(request -> request.status() == notice.kind().status()))
                .isPresent();
    }

    @Override
    public Matter matter(String about) {
        return request(about)
                .map(request -> new Matter(
                        "申请 " + request.number(),
                        "/console/requests/" + request.id().value()))
                .orElseThrow();
    }

    private Optional<FoiRequest> request(String about) {
        return store.find(new FoiRequestId(Long.parseLong(about.substring(KIND.length() + 1))));
    }
}
