package gongkai.foundation.letter.page;

import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Frame;
import java.util.List;

/// A 送达回证, to be printed and signed.
public record ServiceReceiptPage(Frame frame, LetterView receipt, List<Download> downloads) {}
