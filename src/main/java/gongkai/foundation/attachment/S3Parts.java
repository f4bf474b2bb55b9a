package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Large files go into a bucket in parts, each read from the disk as it is sent; no part is held in memory. The bucket
/// has the file when the last part is there, or not at all.
final class S3Parts {
    private static final long PART = DataSize.ofMegabytes(8).toBytes();
    /// The protocol knows no more parts of one file.
    private static final long MOST_PARTS = 10_000;

    private final S3Client client;
    private final String bucket;

    S3Parts(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    boolean isLarge(Path file) {
        return size(file) > 2 * PART;
    }

    void put(Path file, String key) {
        String upload =
                client.createMultipartUpload(ask -> ask.bucket(bucket).key(key)).uploadId();
        try {
            var sent = send(file, key, upload);
            client.completeMultipartUpload(
                    ask -> ask.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(sent)));
        } catch (SdkException | UncheckedIOException failed) {
            giveUp(key, upload, failed);
            throw failed;
        }
    }

    private List<CompletedPart> send(Path file, String key, String upload) {
        long size = size(file);
        long each = Math.max(PART, size / MOST_PARTS + 1);
        var sent = new ArrayList<CompletedPart>();
        for (long from = 0; from < size; from += each) {
            long start = from;
            long length = Math.min(each, size - from);
            int number = sent.size() + 1;
            ContentStreamProvider content = () -> part(file, start, length);
            var answer = client.uploadPart(
                    ask -> ask.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                    RequestBody.fromContentProvider(content, length, "application/octet-stream"));
            sent.add(CompletedPart.builder()
                    .partNumber(number)
                    .eTag(answer.eTag())
                    .build());
        }
        return sent;
    }

    /// Ends uploads that were begun before a moment and never finished, as after a crash; what they hold is paid for.
    int abandon(String prefix, Instant before) {
        var open = client.listMultipartUploads(ask -> ask.bucket(bucket).prefix(prefix)).uploads().stream()
                .filter(upload -> upload.initiated().isBefore(before))
                .toList();
        open.forEach(upload -> client.abortMultipartUpload(
                ask -> ask.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
        return open.size();
    }

    private void giveUp(String key, String upload, RuntimeException failed) {
        try {
            client.abortMultipartUpload(ask -> ask.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException away) {
            failed.addSuppressed(away);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream part(Path file, long from, long length) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
            return new Part(Channels.newInputStream(channel), length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// So many bytes of a stream, and no more.
    private static final class Part extends java.io.FilterInputStream {
        private long left;

        Part(InputStream content, long length) {
            super(content);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int next = left == 0 ? -1 : super.read();
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = left == 0 ? -1 : super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, super.available());
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }
    }
}
