package gongkai.publish.drafting;

/// Something the automatic check says of a text.
///
/// @param key the same for the same passage between the same words: an answer given once holds until either changes
/// @param kind what was looked for, in words
/// @param place where it stands, in words
/// @param passage what was found, masked where it is somebody's personal data
/// @param sentence what is wrong and what to do
/// @param mustMend whether the text cannot go out as it is; else it may be answered why it stands
record DraftFinding(String key, String kind, String place, String passage, String sentence, boolean mustMend) {}
