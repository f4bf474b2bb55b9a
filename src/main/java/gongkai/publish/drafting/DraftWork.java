package gongkai.publish.drafting;

import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;

/// Somebody owes something for a draft, or no longer does.
record DraftWork(WorkState workState) implements WorkChanged {}
