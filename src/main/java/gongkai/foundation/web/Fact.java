package gongkai.foundation.web;

/// A name and what it is, one cell of a table of facts.
///
/// @param path where the value leads, or empty
/// @param wide whether it takes the whole row
public record Fact(String label, String value, String path, boolean wide) {
    public static Fact of(String label, String value) {
        return new Fact(label, value, "", false);
    }

    public static Fact wide(String label, String value) {
        return new Fact(label, value, "", true);
    }

    public static Fact linked(String label, String value, String path) {
        return new Fact(label, value, path, false);
    }
}
