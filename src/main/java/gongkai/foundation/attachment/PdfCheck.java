package gongkai.foundation.attachment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks into a PDF for what acts by itself: scripts (`/S /JavaScript`) and starting of programs (`/S /Launch`). Every
/// such action is named by its type (ISO 32000-2, 12.6.4), so the names are looked for, wherever they stand; objects
/// packed into object streams (7.5.7) are unpacked for it, up to a limit. What is packed in a way that nobody can look
/// at without a password is refused like any file with one.
///
/// The file is mapped, not read: however large it is, it takes no memory of the house.
final class PdfCheck {
    private static final Pattern ACTS = Pattern.compile("JavaScript|Launch");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    /// One filter, and no other after it.
    private static final Pattern DEFLATED =
            Pattern.compile("/Filter\\s*\\[?\\s*/(FlateDecode|Fl)\\b\\s*\\]?(?!\\s*/\\w+Decode)");
    /// The dictionary before a stream is short; one longer than this was made to hide something.
    private static final int LONGEST_DICTIONARY = 16 * 1024;
    private static final int LONGEST_NAME = 64;
    /// What object streams may unpack to together: those of a book of a thousand pages hold about 20 MB.
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    /// So much of what was unpacked before is looked at again with the next piece.
    private static final int OVERLAP = 2 * LONGEST_NAME;
    /// A book of a thousand pages has a few thousand.
    private static final int MOST_FIRSTS = 20_000;

    private long unpacked;
    private int firsts;
    private boolean acts;
    private boolean encrypted;
    private boolean packed;

    private PdfCheck() {}

    static Optional<AttachmentRefusal> look(Path file) throws IOException {
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(file)) {
            var check = new PdfCheck();
            check.walk(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            if (check.acts) {
                return Optional.of(AttachmentRefusal.ATTACHMENT_PDF_ACTS);
            }
            return check.encrypted && check.packed
                    ? Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN)
                    : Optional.empty();
        } catch (TooMuch bomb) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BOMB);
        } catch (DataFormatException unreadable) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN);
        }
    }

    private void walk(MemorySegment file) throws TooMuch, DataFormatException {
        for (long at = 0; at < file.byteSize() && !acts; at++) {
            if (file.get(ValueLayout.JAVA_BYTE, at) == '/') {
                named(file, at);
            }
        }
    }

    private void named(MemorySegment file, long at) throws TooMuch, DataFormatException {
        switch (name(file, at)) {
            case "JavaScript", "Launch" -> acts |= at == 0 || isOutsideAWord(file, at);
            case "Encrypt" -> encrypted = true;
            // Every object stream has a /First; so have outlines, which are no streams.
            case "First" -> unpack(file, at);
            default -> {
                // Says nothing of what the file does.
            }
        }
    }

    /// The name that begins at a slash, with what is written as `#4A` read as what it means; empty when it is longer
    /// than any that matters.
    private static String name(MemorySegment file, long slash) {
        var name = new StringBuilder();
        long at = slash + 1;
        while (at < file.byteSize() && isOfAName(file.get(ValueLayout.JAVA_BYTE, at))) {
            int letter = file.get(ValueLayout.JAVA_BYTE, at);
            if (letter == '#' && at + 2 < file.byteSize()) {
                int high = Character.digit(file.get(ValueLayout.JAVA_BYTE, at + 1), 16);
                int low = Character.digit(file.get(ValueLayout.JAVA_BYTE, at + 2), 16);
                if (high >= 0 && low >= 0) {
                    letter = high * 16 + low;
                    at += 2;
                }
            }
            if (name.length() > LONGEST_NAME) {
                return "";
            }
            name.append((char) (letter & 0xFF));
            at++;
        }
        return name.toString();
    }

    private static boolean isOfAName(byte letter) {
        return letter > ' ' && "()<>[]{}/%".indexOf(letter) < 0 || letter < 0;
    }

    /// Whether the name is one of its own and not the middle of an address: before it stands a blank, a sign, a number,
    /// the `/S` it belongs to, or `obj`.
    private static boolean isOutsideAWord(MemorySegment file, long slash) {
        byte before = file.get(ValueLayout.JAVA_BYTE, slash - 1);
        if (!isOfAName(before) || Character.isDigit(before)) {
            return true;
        }
        int length = (int) Math.min(slash, 8);
        String word = text(file, slash - length, length);
        return word.endsWith("/S") || word.endsWith("/#53") || word.endsWith("obj");
    }

    /// Unpacks the stream whose dictionary this name stands in, if it has one.
    private void unpack(MemorySegment file, long at) throws TooMuch, DataFormatException {
        if (++firsts > MOST_FIRSTS) {
            throw new TooMuch();
        }
        long from = Math.max(0, at - LONGEST_DICTIONARY);
        String before = text(file, from, at - from);
        String after = text(file, at, Math.min(LONGEST_DICTIONARY, file.byteSize() - at));
        int stream = after.indexOf("stream");
        int end = after.indexOf("endobj");
        if (stream < 0 || end >= 0 && end < stream) {
            return;
        }
        packed = true;
        String dictionary = written(before.substring(before.lastIndexOf("obj") + 1) + after.substring(0, stream));
        if (encrypted || !dictionary.contains("/Filter")) {
            return;
        }
        if (!DEFLATED.matcher(dictionary).find() || dictionary.contains("/Predictor")) {
            throw new DataFormatException("packed in a way nobody packs objects");
        }
        long content = at + stream + "stream".length();
        while (content < file.byteSize()
                && file.get(ValueLayout.JAVA_BYTE, content) <= ' '
                && file.get(ValueLayout.JAVA_BYTE, content) >= 0) {
            content++;
        }
        inflate(file.asSlice(content));
    }

    private void inflate(MemorySegment content) throws TooMuch, DataFormatException {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes(content));
            byte[] piece = new byte[OVERLAP + 64 * 1024];
            int kept = 0;
            while (!inflater.finished() && !acts) {
                int read = inflater.inflate(piece, kept, piece.length - kept);
                if (read == 0) {
                    throw new DataFormatException("broken off");
                }
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw new TooMuch();
                }
                int length = kept + read;
                acts = hasAction(MemorySegment.ofArray(piece).asSlice(0, length));
                kept = Math.min(OVERLAP, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
            }
        } finally {
            inflater.end();
        }
    }

    private static boolean hasAction(MemorySegment piece) {
        for (long at = 0; at < piece.byteSize(); at++) {
            if (piece.get(ValueLayout.JAVA_BYTE, at) == '/'
                    && ACTS.matcher(name(piece, at)).matches()
                    && (at == 0 || isOutsideAWord(piece, at))) {
                return true;
            }
        }
        return false;
    }

    /// A buffer cannot be longer than 2 GB; no stream of objects is.
    private static ByteBuffer bytes(MemorySegment content) {
        return content.asSlice(0, Math.min(content.byteSize(), Integer.MAX_VALUE))
                .asByteBuffer();
    }

    private static String text(MemorySegment file, long from, long length) {
        return new String(file.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    }

    /// The same with what is written as `#4A` read as what it means.
    private static String written(String dictionary) {
        return ESCAPED.matcher(dictionary)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /// The objects unpack to more than we look at.
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
