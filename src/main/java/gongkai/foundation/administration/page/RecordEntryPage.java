package gongkai.foundation.administration.page;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// One entry of the record.
public record RecordEntryPage(Frame frame, List<Fact> facts) {}
