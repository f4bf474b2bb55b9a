package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.util.List;

/// Who is acting. Nobody signed in is a person too: the guest.
public sealed interface Person {
    /// How the person is called on pages.
    String name();

    /// How the person stands in the record, for example `staff:12 周敏`.
    String actor();

    /// Nobody in particular.
    record Guest() implements Person {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String actor() {
            return "guest";
        }
    }

    /// A citizen with an account of our own.
    record Citizen(long id, String account, String name) implements Person {
        @Override
        public String actor() {
            return "citizen:" + id;
        }
    }

    /// A member of staff: works at an organ, and has roles over parts of the tree.
    record Staff(long id, String account, String name, OrganId organ, List<Grant> grants) implements Person {
        public Staff {
            grants = List.copyOf(grants);
        }

        @Override
        public String actor() {
            return "staff:" + id + " " + name;
        }
    }

    /// A role over an organ and all below it.
    record Grant(Role role, OrganId over) {}
}
