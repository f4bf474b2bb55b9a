package gongkai.foundation.apitoken.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// One token: what it opens, its secrets, and what can be done with it.
///
/// @param secret just made and shown this once, or empty
/// @param whyNotRenew why it cannot be renewed now, or empty
/// @param lastDay what was typed as the last day, or the day offered
/// @param why what was typed as the reason to revoke
public record TokenPage(
        Frame frame,
        String path,
        String name,
        TokensPage.State state,
        String secret,
        List<Fact> facts,
        List<Key> keys,
        boolean revoked,
        String whyNotRenew,
        String lastDay,
        String why,
        Problems problems) {
    public TokenPage {
        facts = List.copyOf(facts);
        keys = List.copyOf(keys);
    }

    /// One secret.
    public record Key(long id, String tail, String issued, String until, String used, String state, boolean good) {}

    /// Whether two secrets are good, one replacing the other.
    public boolean isBeingChanged() {
        return keys.stream().filter(Key::good).count() > 1;
    }
}
