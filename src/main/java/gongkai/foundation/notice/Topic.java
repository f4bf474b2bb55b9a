package gongkai.foundation.notice;

/// What one can subscribe to.
///
/// @param kind the id of a `TopicKind`: `organ`, `column`, `search`, `document`, `request`
/// @param key which one of the kind, in its room's words
public record Topic(String kind, String key) {
    private static final String ANY = "*";

    /// In an audience: whichever of the subscribed ones the subject fits, as the kind says in `fitting`.
    public static Topic anyFitting(String kind) {
        return new Topic(kind, ANY);
    }

    boolean isAnyFitting() {
        return key.equals(ANY);
    }
}
