package gongkai.publish.interpretation;

/// Something that belongs to a document and is kept by another room, or elsewhere.
///
/// @param path where it is read: an address of ours beginning with a slash, or of another site
public record PolicyLink(LinkKind kind, String path, String title) {}
