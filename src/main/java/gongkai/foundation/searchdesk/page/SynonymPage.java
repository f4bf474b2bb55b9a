package gongkai.foundation.searchdesk.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;

/// One group of words that mean the same.
///
/// @param path where the form is sent
/// @param removal where it is taken out, or empty for a new one
public record SynonymPage(Frame frame, String path, String removal, String words, Problems problems) {}
