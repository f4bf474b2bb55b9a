package gongkai.answer.foihandling;

import gongkai.foundation.worklist.Holder;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;

/// Somebody has a step, a secrecy review or an assistance to do, or no longer.
record HandlingWork(WorkState workState, Holder begins) implements WorkChanged {}
