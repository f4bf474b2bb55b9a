package gongkai.foundation.worklist;

/// An event after which somebody owes something else than before. Other rooms' events implement it.
public interface WorkChanged {
    WorkState workState();

    /// Whether the matter has just been made, so that nobody need look whether it is known.
    default boolean opens() {
        return false;
    }

    /// In whose hands a matter begins that was not known before: the organ's pool, if the room does not say more.
    default Holder begins() {
        return Holder.POOL;
    }
}
