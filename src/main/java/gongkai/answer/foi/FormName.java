package gongkai.answer.foi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// The name an application form bears, so that sending it twice makes one. A page bears a random one, and no other is
/// taken from a page: the names given here inside (parts of a split, lines of old books, keys of programs) have a colon
/// in them, so that nobody can type one and be handed the request of somebody else.
public final class FormName {
    private static final Pattern OF_PAGE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String PROGRAM = "api:";

    private FormName() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /// What a page sent, where a page of ours gave it; else a fresh one.
    public static String ofPage(String sent) {
        return OF_PAGE.matcher(sent.strip()).matches() ? sent.strip() : fresh();
    }

    /// A key is the caller's business: it is neither shown nor stored as it is.
    static String ofProgram(String key) {
        try {
            return PROGRAM
                    + HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }

    static boolean isOfProgram(String name) {
        return name.startsWith(PROGRAM);
    }
}
