package gongkai.publish.documentimport;

import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.DraftId;
import java.util.Optional;

/// What a row became: a document, or a draft that still has to pass the gate.
sealed interface Outcome {
    /// Where it is found.
    String path();

    /// The document, where it is one.
    default Optional<DocumentId> document() {
        return this instanceof Published published ? Optional.of(published.id()) : Optional.empty();
    }

    /// The draft, where it is one.
    default Optional<DraftId> draft() {
        return this instanceof Drafted drafted ? Optional.of(drafted.id()) : Optional.empty();
    }

    /// Public.
    record Published(DocumentId id) implements Outcome {
        @Override
        public String path() {
            return id.path();
        }
    }

    /// Waiting for whoever sends it to review.
    record Drafted(DraftId id) implements Outcome {
        @Override
        public String path() {
            return id.path();
        }
    }
}
