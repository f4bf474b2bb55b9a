package gongkai.foundation.operations;

/// Something the house leans on that an engineer may have to see to. The room that leans on it contributes one as a
/// bean.
public interface Mainstay {
    /// What it is called: 病毒检查.
    String name();

    /// How it is, asked just now; answers within a few seconds whatever has happened.
    State state();

    /// @param well whether nobody has to see to it
    /// @param words how it is, for the engineer
    record State(boolean well, String words) {}
}
