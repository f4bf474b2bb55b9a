package gongkai.foundation.personaldata;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Finds sealed values by what they hold: HMAC-SM3 under a key of its own, sixteen bytes. The same text has another
/// index in every place, so that the database does not show that two fields hold the same.
///
/// The key does not rotate: every index would have to be computed anew from opened values at one moment, and between
/// the first and the last row nobody could sign in or be found. It opens nothing, so it matters only together with a
/// stolen database.
@Service
public class BlindIndex {
    private final SealingKeys keys;

    BlindIndex(SealingKeys keys) {
        this.keys = keys;
    }

    /// The index of a text in its place; the text is brought into one form first, see `normal`.
    public byte[] of(Place place, String text) {
        return keys.blind().index(place.bytes(), normal(text).getBytes(StandardCharsets.UTF_8));
    }

    /// The index of a text, none of an empty one.
    public Optional<byte[]> find(Place place, String text) {
        return normal(text).isEmpty() ? Optional.empty() : Optional.of(of(place, text));
    }

    /// Full-width forms as plain ones, small letters, no blanks: what people type differently and mean alike.
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
