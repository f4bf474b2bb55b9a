package gongkai.publish.disclosure;

/// A link between two documents: `from` repeals, amends, … `to`.
public record DocumentLink(DocumentId from, Relation relation, DocumentId to) {}
