package gongkai.foundation.worklist;

/// Whose turn it is with a matter.
public enum Turn {
    /// The organ must act by the due date.
    OURS,
    /// We wait for somebody else; the organ's clock stands still.
    THEIRS,
    /// Nothing is left to do.
    DONE
}
