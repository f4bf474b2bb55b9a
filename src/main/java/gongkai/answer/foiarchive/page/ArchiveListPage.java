package gongkai.answer.foiarchive.page;

import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 归档目录 of a file that was made.
public record ArchiveListPage(Frame frame, LetterView list, List<Download> downloads) {}
