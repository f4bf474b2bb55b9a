package gongkai.foundation.privacy.page;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// What we hold about the member, how to take it along, and what closing the account does.
///
/// @param held the parts of what is held, each with its facts
/// @param mustEndFirst why the account cannot be closed yet; empty when it can
public record MyDataPage(
        Frame frame,
        List<Part> held,
        List<String> mustEndFirst,
        boolean asksPassword,
        List<MemberData.Fate> deleted,
        List<MemberData.Fate> kept,
        Problems problems) {

    /// One kind of data; many things of a kind are counted, all of them are in the file.
    public record Part(String title, List<Fact> facts) {}
}
