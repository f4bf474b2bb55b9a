package gongkai.foundation.web;

/// One thing to choose in a select or a group of radios.
///
/// @param words one sentence on what choosing it means, or empty
public record Choice(String value, String label, String words) {
    public Choice(String value, String label) {
        this(value, label, "");
    }
}
