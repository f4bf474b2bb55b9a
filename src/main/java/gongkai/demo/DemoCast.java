package gongkai.demo;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.Subscriptions;
import gongkai.foundation.notice.Topic;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Those who work in the demo city, and the citizen with an account. All of them are invented.
@Component
class DemoCast {
    static final String CITIZEN = "13900000001";
    static final String CITIZEN_NAME = "李清";

    /// What the citizen follows.
    private static final List<Topic> TOPICS = List.of(
            new Topic("organ", "civil-affairs"), new Topic("column", "INTERPRETATION"), new Topic("search", "q=养老"));

    /// How many of the list are told: one of each kind.
    private static final int TOLD = 12;

    private final Accounts accounts;
    private final Subscriptions subscriptions;

    DemoCast(Accounts accounts, Subscriptions subscriptions) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
    }

    /// Who acts in the history.
    record Players(
            Map<OrganId, Person.Staff> officers,
            Map<OrganId, Person.Staff> heads,
            List<Person.Staff> supervisors,
            Person.Staff secrecy,
            Person.Citizen citizen) {
        Person.Staff supervisor() {
            return supervisors.getFirst();
        }

        Person.Staff officer(OrganId organ) {
            return Objects.requireNonNull(officers.get(organ), organ.value());
        }

        Person.Staff head(OrganId organ) {
            return Objects.requireNonNull(heads.get(organ), organ.value());
        }
    }

    Players enter() {
        var officers = new HashMap<OrganId, Person.Staff>();
        var heads = new HashMap<OrganId, Person.Staff>();
        var supervisors = new ArrayList<Person.Staff>();
        var secrecy = new ArrayList<Person.Staff>();
        for (List<String> row : DemoLines.rows("people.txt")) {
            var organ = OrganId.of(row.get(2));
            var role = Role.valueOf(row.get(3));
            var staff = accounts.enterStaff(
                    row.get(0), row.get(1), organ, DemoAccount.PASSWORD, List.of(new Person.Grant(role, organ)));
            switch (role) {
                case OFFICER -> officers.put(organ, staff);
                case HEAD -> heads.put(organ, staff);
                case SUPERVISOR -> supervisors.add(staff);
                case SECRECY_REVIEWER -> secrecy.add(staff);
                case REVIEWER, LEGAL_REVIEWER, PUBLISHER, STATISTICIAN, DISPATCHER, AGENT -> {}
                case ORGAN_ADMINISTRATOR, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, SECURITY_AUDITOR -> {}
            }
        }
        var citizen = accounts.register(CITIZEN, CITIZEN_NAME, DemoAccount.PASSWORD);
        TOPICS.forEach(topic -> subscriptions.subscribe(citizen, topic));
        return new Players(officers, heads, supervisors, secrecy.getFirst(), citizen);
    }

    /// The accounts a visitor may like to try, the most telling ones.
    static List<DemoAccount> listAccounts(DemoOrgans organs) {
        var told = new ArrayList<DemoAccount>();
        for (List<String> row : DemoLines.rows("people.txt").subList(0, TOLD)) {
            Organ organ = organs.get(OrganId.of(row.get(2)));
            String part = organ.shortName() + Role.valueOf(row.get(3)).label();
            told.add(new DemoAccount(part, row.get(1), row.get(0), "/console/login"));
        }
        told.add(new DemoAccount("申请人", CITIZEN_NAME, CITIZEN, "/login"));
        return List.copyOf(told);
    }
}
