package gongkai.publish.disclosure;

import java.time.Instant;

/// That a document was published: its number, its 索引号, and when.
public record Publication(DocumentId id, String indexNumber, Instant publishedAt) {
    /// Where the document is read.
    public String path() {
        return id.path();
    }
}
