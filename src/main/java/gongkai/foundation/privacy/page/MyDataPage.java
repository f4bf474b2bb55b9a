package gongkai.foundation.privacy.page;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// What we hold about the member, how to take it along, and what closing the account does.
///
/// @param held a line for each kind of data
/// @param mustEndFirst why the account cannot be closed yet; empty when it can
public record MyDataPage(
        Frame frame,
        List<Fact> held,
        List<String> mustEndFirst,
        List<MemberData.Fate> deleted,
        List<MemberData.Fate> kept,
        Problems problems) {}
