package gongkai.publish.disclosure;

import gongkai.foundation.search.Searchable;

/// The text of a document's attachment can now be found.
record AttachmentTextRead(DocumentId id) implements Searchable {
    @Override
    public String source() {
        return DocumentSource.NAME;
    }

    @Override
    public String sourceId() {
        return id.toString();
    }
}
