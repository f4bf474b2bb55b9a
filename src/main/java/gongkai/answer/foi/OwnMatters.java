package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What else an account has filed beside requests, for 我的申请. Rooms above contribute one as a bean.
public interface OwnMatters {
    /// The newest first.
    List<Matter> listOf(Person.Member who);

    /// A matter as the list shows it.
    ///
    /// @param who who asks, in general words
    record Matter(
            String number,
            String title,
            String path,
            OrganId organ,
            String who,
            LocalDate receivedOn,
            LocalDate dueOn,
            String status,
            Optional<LocalDate> closedOn) {}
}
