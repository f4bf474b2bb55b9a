package gongkai.foundation.search;

/// Something is found differently from now on.
record Change(long serial, String source, String sourceId) {
    String key() {
        return IndexedEntry.key(source, sourceId);
    }
}
