package gongkai.foundation.kernel;

import java.util.Locale;

/// Why we say no. Each room lists its reasons in one enum; the constant's name is the code an interface sees,
/// the message is the sentence a person reads.
public interface ErrorCode {
    /// The constant's name, for example `EXTENSION_ALREADY_GRANTED`.
    String name();

    /// A plain Chinese sentence that says what is wrong and how to go on.
    String message();

    /// How far the fault lies with the request; decides the HTTP status.
    default Kind kind() {
        return Kind.NOT_NOW;
    }

    /// The last part of the problem type, `/errors/<slug>` (RFC 9457).
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The six ways of saying no.
    enum Kind {
        /// Whoever asks has not said who they are, or in a way that is not accepted: 401.
        NOT_SIGNED_IN,
        /// What was asked for is not there: 404.
        NOT_FOUND,
        /// What was asked for was there, and was taken away: 410.
        GONE,
        /// The person may not do this: 403.
        NOT_ALLOWED,
        /// What was sent cannot be read: 422.
        INVALID,
        /// It cannot be done in the present state: 409.
        NOT_NOW
    }
}
