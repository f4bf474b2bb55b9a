package gongkai.foundation.attachment;

/// A file that was received and looked at as every other, and is kept nowhere by this room: whoever asked keeps it in
/// a way of their own, sealed for example.
///
/// @param type what it is by its content
@SuppressWarnings("ArrayRecordComponent")
public record Examined(String name, FileType type, String sha256, byte[] content) {}
