package gongkai.answer.foi;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Makes query codes: eight characters none of which is taken for another.
@Component
public class QueryCodes {
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    QueryCodes() {}

    /// The next one; nobody can guess it from another.
    public String next() {
        var code = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
