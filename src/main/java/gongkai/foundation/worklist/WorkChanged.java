package gongkai.foundation.worklist;

/// An event after which somebody owes something else than before. Other rooms' events implement it.
public interface WorkChanged {
    WorkState workState();

    /// In whose hands a matter begins that was not known before: the organ's pool, if the room does not say more.
    default Holder begins() {
        return Holder.POOL;
    }
}
