package gongkai.foundation.audit;

/// The record was written with another key; the message says what to do.
final class AuditKeyDoesNotFit extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AuditKeyDoesNotFit(String sentence) {
        super(sentence);
    }
}
