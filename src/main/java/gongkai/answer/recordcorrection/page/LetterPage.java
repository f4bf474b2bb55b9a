package gongkai.answer.recordcorrection.page;

import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Frame;
import java.util.List;

/// A letter as who asked reads it, with the files it can be taken along as.
public record LetterPage(Frame frame, LetterView letter, List<Download> downloads) {}
