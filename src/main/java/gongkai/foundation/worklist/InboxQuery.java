package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which open matters are looked for.
///
/// @param kind the id of a kind, or empty
/// @param holder `none`, `any`, the key of a holder, or empty
/// @param words the beginning of a number or a part of a title, or empty
/// @param due only those due on that day
record InboxQuery(
        Scope scope, Optional<Light> light, String kind, String holder, String words, Optional<LocalDate> due) {
    static final String NOBODY = "none";
    static final String SOMEBODY = "any";

    /// Up to so many organs are asked one by one, each by its own piece of the index; more are asked at once.
    private static final int FEW = 200;

    /// Whose matters.
    ///
    /// @param heldBy only those in this person's hands
    record Scope(Reach reach, List<String> organs, Optional<String> heldBy) {
        Scope {
            organs = List.copyOf(organs);
        }

        /// These organs, of so many there are in all.
        static Scope of(Collection<OrganId> places, int all) {
            var organs = places.stream().map(OrganId::value).toList();
            if (organs.size() >= all) {
                return new Scope(Reach.ALL, List.of(), Optional.empty());
            }
            return new Scope(organs.size() <= FEW ? Reach.FEW : Reach.MANY, organs, Optional.empty());
        }

        /// Those among them that are in somebody's hands.
        Scope heldBy(long staff) {
            return new Scope(
                    reach == Reach.ALL ? Reach.ALL : Reach.MANY, organs, new Holder.Colleague(staff, "").key());
        }
    }

    /// How many organs are asked.
    enum Reach {
        FEW,
        MANY,
        ALL
    }

    /// All open matters of a scope.
    static InboxQuery all(Scope scope) {
        return new InboxQuery(scope, Optional.empty(), "", "", "", Optional.empty());
    }
}
