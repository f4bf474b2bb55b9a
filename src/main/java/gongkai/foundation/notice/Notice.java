package gongkai.foundation.notice;

import java.util.Map;

/// Something to tell somebody.
///
/// @param kind the id of a `NoticeKind`
/// @param words what its text leaves open: one value for each of the kind's words
/// @param path the page of the house that the notice is about, for example `/answer/requests/12`
/// @param about the subject, in the manner of the record: `letter:12`, `foi:7`; comes back in `NoticeAccepted`
public record Notice(String kind, Audience audience, Map<String, String> words, String path, String about) {
    public Notice {
        words = Map.copyOf(words);
    }
}
