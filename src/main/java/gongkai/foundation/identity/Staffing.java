package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works where, with which roles.
@Service
public class Staffing {
    private final StaffStore store;

    Staffing(StaffStore store) {
        this.store = store;
    }

    /// Enters a member of staff with their roles.
    @Transactional
    public Person.Staff enter(String account, String name, OrganId organ, List<Person.Grant> grants) {
        long id = store.insert(account, name, organ);
        grants.forEach(grant -> store.insertGrant(id, grant.role(), grant.over()));
        return new Person.Staff(id, account, name, organ, grants);
    }

    public Optional<Person.Staff> find(String account) {
        return store.find(account);
    }

    /// Those who have a role over exactly this organ, for example its heads.
    public List<Person.Staff> list(Role role, OrganId over) {
        return store.list(role, over);
    }
}
