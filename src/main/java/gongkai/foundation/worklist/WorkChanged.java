package gongkai.foundation.worklist;

/// An event after which somebody owes something else than before. Other rooms' events implement it.
public interface WorkChanged {
    WorkState workState();
}
