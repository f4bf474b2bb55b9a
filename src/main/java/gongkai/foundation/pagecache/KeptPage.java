package gongkai.foundation.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// An answer as it is written: its headers and its bytes, plain and compressed.
///
/// @param headers all but those the web server writes by itself
/// @param tag the entity tag
/// @param until the moment, in milliseconds, from which it is drawn anew
record KeptPage(List<Header> headers, String contentType, String tag, byte[] plain, byte[] compressed, long until) {
    record Header(String name, String value) {}

    static KeptPage of(List<Header> headers, String contentType, String tag, byte[] plain, long until) {
        return new KeptPage(List.copyOf(headers), contentType, tag, plain, compress(plain), until);
    }

    /// About how much memory it takes.
    int weight() {
        return 1024 + plain.length + compressed.length;
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }
}
