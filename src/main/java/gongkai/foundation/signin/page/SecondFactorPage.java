package gongkai.foundation.signin.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The one-time password: setting it up, or how it stands.
///
/// @param why why it has to be set up now, if it has to
/// @param proposal what the authenticator is given, while none is set up
/// @param codes the recovery codes, the one time they are shown
/// @param codesLeft how many of them were not used yet
/// @param removable whether this person may do without
public record SecondFactorPage(
        Frame frame,
        boolean console,
        String action,
        Optional<String> why,
        Optional<Proposal> proposal,
        List<String> codes,
        int codesLeft,
        boolean removable,
        Problems problems) {

    /// A secret as text in groups of four, and as a square code.
    ///
    /// @param size how many squares the code is wide, its margin included
    /// @param path the dark squares, as the path of a drawing
    public record Proposal(String secret, int size, String path) {}
}
