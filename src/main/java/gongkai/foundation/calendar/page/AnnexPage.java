package gongkai.foundation.calendar.page;

import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 期限计算说明, to be printed and put behind a letter.
///
/// @param matter the number of the matter, or empty
/// @param paragraphs how it was counted, one step each
/// @param on the day it was made
public record AnnexPage(
        Frame frame, DeadlineExplanation why, String matter, List<String> paragraphs, String on, String back) {}
