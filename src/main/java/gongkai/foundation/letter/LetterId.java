package gongkai.foundation.letter;

import java.util.Optional;

/// The number of a letter in the house; what people know it by is its 发文字号.
public record LetterId(long value) {
    private static final String KIND = "letter:";

    /// As it stands in the record and in notices: `letter:12`.
    public String subject() {
        return KIND + value;
    }

    static Optional<LetterId> ofSubject(String subject) {
        return subject.matches(KIND + "[0-9]{1,18}")
                ? Optional.of(new LetterId(Long.parseLong(subject.substring(KIND.length()))))
                : Optional.empty();
    }
}
