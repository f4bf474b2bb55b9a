package gongkai.answer.foi;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door: questions about requests. It answers with records and changes nothing; who may ask is decided by
/// who calls.
@Service
@Transactional(readOnly = true)
public class FoiRequests {
    private final FoiRequestStore store;

    FoiRequests(FoiRequestStore store) {
        this.store = store;
    }

    public Optional<FoiRequest> find(FoiRequestId id) {
        return store.find(id);
    }

    public Optional<FoiRequest> findByNumber(String number) {
        return store.findByNumber(number);
    }

    /// The requests filed from a citizen's account, newest first.
    public List<FoiRequest> listOfCitizen(long citizen) {
        return store.listOfCitizen(citizen);
    }
}
