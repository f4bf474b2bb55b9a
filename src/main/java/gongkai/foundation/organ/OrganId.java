package gongkai.foundation.organ;

import java.util.regex.Pattern;

/// The short, lasting name of an organ, as it stands in addresses: lower-case letters, digits and hyphens.
public record OrganId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public OrganId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organ's name: " + value);
        }
    }

    public static OrganId of(String value) {
        return new OrganId(value);
    }

    /// Whether a text that came from outside has the form of an organ's name.
    public static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
