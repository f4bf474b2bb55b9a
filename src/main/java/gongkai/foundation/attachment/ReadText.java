package gongkai.foundation.attachment;

/// What is known of the text in a file.
///
/// @param name the name of the file
/// @param state whether it was read; only then it has a heading and a text
/// @param heading the title the file bears itself; empty where none was made out
/// @param text what it says
public record ReadText(AttachmentId id, String name, State state, String heading, String text) {
    /// How far the reading of a file has come.
    public enum State {
        /// It stands in the queue, or is being read.
        WAITING,
        /// Its text is known.
        READ,
        /// No text can be read in it: a picture, a film, a scan, a file that broke its reader.
        NO_TEXT
    }
}
