package gongkai.foundation.identity;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is acting. Nobody signed in is a person too: the guest.
public sealed interface Person {
    /// How the person is called on pages.
    String name();

    /// How the person stands in the record, for example `staff:12 周敏`.
    String actor();

    /// The person's account, for tables and for subjects of the record: `staff:12`, `member:7`, `program:3`, or
    /// `guest`.
    default String key() {
        return switch (this) {
            case Guest guest -> "guest";
            case Member member -> "member:" + member.id();
            case Staff staff -> "staff:" + staff.id();
            case Program program -> "program:" + program.id();
        };
    }

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

    /// Someone from the public with an account of their own. Citizens and enterprises are numbered in one row.
    sealed interface Member extends Person {
        long id();

        /// What they sign in with: a mobile telephone number or an e-mail address.
        String account();
    }

    /// A citizen.
    record Citizen(long id, String account, String name) implements Member {
        @Override
        public String actor() {
            return key();
        }
    }

    /// A legal person or another organisation, in whose name a handler acts.
    ///
    /// @param name the enterprise's name
    /// @param handler 经办人, the person who signs in
    record Enterprise(long id, String account, String name, CreditCode code, String handler) implements Member {
        @Override
        public String actor() {
            return key();
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

    /// A system of an organ that shows a token. It has no roles and no session: it may do what its token names, for the
    /// organ and all below it, and only below /api.
    record Program(long id, String name, OrganId organ, Set<Act> acts) implements Person {
        public Program {
            acts = Set.copyOf(acts);
        }

        @Override
        public String actor() {
            return key() + " " + name;
        }
    }

    /// A role over an organ and all below it.
    ///
    /// @param onBehalfOf the name of the colleague who delegated it for the time of a leave
    record Grant(Role role, OrganId over, Optional<String> onBehalfOf) {
        /// A role of one's own.
        public Grant(Role role, OrganId over) {
            this(role, over, Optional.empty());
        }
    }
}
