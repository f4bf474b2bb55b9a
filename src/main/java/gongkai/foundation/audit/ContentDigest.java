package gongkai.foundation.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// 内容指纹: the SM3 hash of what a request or a document said, in the canonical form of `Canonical`. Whoever holds the
/// text can compute it again.
///
/// @param hex 64 hexadecimal digits
public record ContentDigest(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an SM3 hash: " + hex);
        }
    }

    /// The digest of a content that has several parts, in their order.
    public static ContentDigest of(Iterable<String> parts) {
        var canonical = new Canonical();
        parts.forEach(canonical::text);
        return of(canonical.hash());
    }

    static ContentDigest of(byte[] hash) {
        return new ContentDigest(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
