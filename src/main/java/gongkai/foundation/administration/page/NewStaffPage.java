package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The form that opens an account.
///
/// @param organs the names that can be chosen
public record NewStaffPage(
        Frame frame, String account, String name, String organ, List<String> organs, Problems problems) {}
