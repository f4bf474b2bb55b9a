package gongkai.foundation.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is remembered of a browser, as bytes: each value for itself, so that one that cannot be read any more, because
/// another build wrote it, is forgotten and the rest stays.
///
/// Only the kinds of values we put there are read back, whatever stands in the row: our own, texts, numbers, moments
/// and lists, the sentence shown after a form, and the two questions of the sign-in standards.
final class SessionContent {
    private static final Logger LOG = LoggerFactory.getLogger(SessionContent.class);

    private static final ObjectInputFilter ONLY_OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=5000;maxarray=100000;gongkai.**;java.lang.*;java.time.*;java.util.*;"
                    + "java.util.concurrent.CopyOnWriteArrayList;org.springframework.util.*;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.security.web.webauthn.api.*;"
                    + "org.springframework.security.oauth2.core.**;!*");

    private SessionContent() {}

    static byte[] write(Map<String, byte[]> values) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(values.size());
            for (var value : new TreeMap<>(values).entrySet()) {
                out.writeUTF(value.getKey());
                out.writeInt(value.getValue().length);
                out.write(value.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> read(byte[] content) {
        var values = new TreeMap<String, byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                values.put(name, in.readNBytes(in.readInt()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return values;
    }

    static byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException unfit) {
            throw new UncheckedIOException("a browser's session cannot keep a " + value.getClass(), unfit);
        }
        return bytes.toByteArray();
    }

    /// The value, unless it is of a kind we do not know, or no longer.
    static Optional<Object> read(String name, byte[] value) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(value))) {
            in.setObjectInputFilter(ONLY_OURS);
            return Optional.of(in.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.info("浏览器会话里的 {} 由另一版本写下，不再使用：{}", name, unreadable.toString());
            return Optional.empty();
        }
    }
}
