package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 日历订阅: the address of one's own deadlines.
///
/// @param address the new address, this once; otherwise empty
/// @param made when the present address was made and what stands in it, or empty
public record FeedPage(Frame frame, String address, String made, List<Choice> scopes) {}
