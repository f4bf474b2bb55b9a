package gongkai.publish.disclosure;

import java.time.Instant;
import java.util.Optional;

/// A document with its text, whether or not it is still open.
record StoredDocument(PublishedDocument document, String body, Instant publishedAt, Optional<Withdrawal> withdrawal) {

    /// When and why it was withdrawn.
    record Withdrawal(Instant at, String reason) {}

    boolean isOpen() {
        return withdrawal.isEmpty();
    }

    DocumentStatus status() {
        if (!isOpen()) {
            return DocumentStatus.WITHDRAWN;
        }
        return document.validity().isBinding() ? DocumentStatus.IN_FORCE : DocumentStatus.ENDED;
    }
}
