package gongkai.house;

/// Something kept in memory that a fresh database makes untrue.
public interface Forgetful {
    void forget();
}
