package gongkai.foundation.web;

/// One part of a longer way, for the progress line.
///
/// @param path where the part stands on the page, for example #applicant, or empty
public record Stage(String label, String path, Place place) {
    /// Where the part lies, seen from where one stands.
    public enum Place {
        DONE,
        HERE,
        AHEAD
    }
}
