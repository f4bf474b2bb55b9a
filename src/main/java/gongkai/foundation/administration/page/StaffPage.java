package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One member of staff: the account, the roles, what an administrator can do.
///
/// @param path the address of this page, below which the actions lie
/// @param locked until when the account is locked, in words
/// @param may which of the actions this administrator may take
/// @param typed what stood in the form that was refused
public record StaffPage(
        Frame frame,
        String name,
        String path,
        List<Fact> facts,
        boolean disabled,
        Optional<String> locked,
        List<Role> roles,
        List<Lent> lent,
        List<Choice> roleChoices,
        List<Choice> lendable,
        List<String> organs,
        int sessions,
        May may,
        Map<String, String> typed,
        Problems problems) {

    /// A role over an organ.
    ///
    /// @param onBehalfOf whom they stand in for, or empty
    public record Role(String role, String label, String over, String organ, String onBehalfOf) {}

    /// A delegation to or from this person.
    public record Lent(long id, String words, String days) {}

    /// What can be done here, and by whom.
    ///
    /// @param manage name, organ, disable
    /// @param grant roles and delegations
    /// @param secure password, lock, sign-ins
    /// @param whyNot why nothing can be done, or empty
    public record May(boolean manage, boolean grant, boolean secure, String whyNot) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
