package gongkai.foundation.personaldata;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where a personal value stands: room, table and what it is there, for example `foi.request.applicant`. A sealed
/// value opens only in its place, and two fields that hold the same text have different blind indexes.
public record Place(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z_]+\\.[a-z_]+");

    public Place {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a place is called room.table.field: " + name);
        }
    }

    public static Place of(String name) {
        return new Place(name);
    }

    byte[] bytes() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
