package gongkai.foundation.audit;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// 存证码: the number of an entry and the beginning of its leaf hash, short enough to copy by hand. It cannot be
/// guessed, and it does not fit an entry that was changed.
///
/// @param entry the entry's number
/// @param check 16 hexadecimal digits
public record Receipt(long entry, String check) {
    static final int DIGITS = 16;
    private static final int GROUP = 4;
    private static final Pattern WRITTEN = Pattern.compile("\\s*([0-9]{1,18})\\s*-\\s*([0-9A-Fa-f\\s-]{16,40})");

    static Receipt of(StoredEntry row) {
        return new Receipt(row.id(), HexFormat.of().formatHex(row.leaf()).substring(0, DIGITS));
    }

    /// Reads what somebody copied: blanks, small letters and missing hyphens in the second part do not matter.
    static Optional<Receipt> parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        String check = written.group(2).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return Optional.of(new Receipt(Long.parseLong(written.group(1)), check))
                .filter(receipt -> check.length() == DIGITS);
    }

    /// As it is shown, for example `108-3F7A-91C2-0B4D-E6F1`.
    public String code() {
        var code = new StringBuilder(Long.toString(entry));
        for (int place = 0; place < DIGITS; place += GROUP) {
            code.append('-').append(check.substring(place, place + GROUP).toUpperCase(Locale.ROOT));
        }
        return code.toString();
    }

    /// Where it is verified.
    public String path() {
        return "/oversee/record/verify?code=" + code();
    }
}
