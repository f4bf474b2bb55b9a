package gongkai.foundation.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Contents in a bucket that speaks S3: `prefix/ab/cd/abcd…`. Nothing is held in memory: a file goes up in parts read
/// from the disk, and comes down as a stream.
final class S3Keeper implements ContentKeeper {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final AttachmentSettings.S3 settings;
    private final S3Parts parts;

    private S3Keeper(S3Client client, AttachmentSettings.S3 settings) {
        this.client = client;
        this.settings = settings;
        this.parts = new S3Parts(client, settings.bucket());
    }

    /// Opens the bucket, and asks for it: a server whose files cannot be reached must not start.
    static S3Keeper open(AttachmentSettings.S3 settings) {
        var keeper = new S3Keeper(client(settings), settings);
        try {
            keeper.client.headBucket(ask -> ask.bucket(settings.bucket()));
            return keeper;
        } catch (SdkException away) {
            keeper.close();
            throw new BucketAway(settings, away);
        }
    }

    /// The check sums of the protocol are left out where they are not demanded: not every server that speaks S3 knows
    /// them, and the content is named by its own.
    private static S3Client client(AttachmentSettings.S3 settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE));
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        return builder.build();
    }

    private String key(String sha256) {
        return settings.prefix() + FolderKeeper.place(sha256);
    }

    /// Written anew even when it is there, so that it counts as young.
    @Override
    public void put(Path finished, String sha256) throws IOException {
        String key = key(sha256);
        asked(() -> {
            if (parts.isLarge(finished)) {
                parts.put(finished, key);
            } else {
                client.putObject(ask -> ask.bucket(settings.bucket()).key(key), RequestBody.fromFile(finished));
            }
            return key;
        });
    }

    @Override
    public boolean has(String sha256) throws IOException {
        try {
            asked(() -> client.headObject(ask -> ask.bucket(settings.bucket()).key(key(sha256))));
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    /// Who stops before the end has not to read the rest: the connection is given up.
    @Override
    public InputStream open(String sha256, long from) throws IOException {
        var content = asked(() -> client.getObject(ask -> {
            ask.bucket(settings.bucket()).key(key(sha256));
            if (from > 0) {
                ask.range("bytes=" + from + "-");
            }
        }));
        return new Abortable(content);
    }

    @Override
    public Lent lend(String sha256, Path scratch) throws IOException {
        Path copy = Files.createTempFile(Files.createDirectories(scratch), "lent", "");
        try (var content = open(sha256, 0)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return new Lent(copy, true);
        } catch (IOException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        asked(() -> client.deleteObject(ask -> ask.bucket(settings.bucket()).key(key(sha256))));
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        var pages = asked(() -> client.listObjectsV2Paginator(
                ask -> ask.bucket(settings.bucket()).prefix(settings.prefix())));
        var objects = pages.contents().iterator();
        while (asked(objects::hasNext)) {
            var object = asked(objects::next);
            String name = object.key().substring(object.key().lastIndexOf('/') + 1);
            if (FolderKeeper.SUM.matcher(name).matches() && object.key().equals(key(name))) {
                visitor.see(new Kept(name, object.size(), object.lastModified()));
            }
        }
    }

    @Override
    public void abandon(Instant before) throws IOException {
        asked(() -> parts.abandon(settings.prefix(), before));
    }

    @Override
    public void close() {
        client.close();
    }

    /// What the bucket does not have is a missing file; all else that goes wrong with it is a broken one.
    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                throw (IOException) new NoSuchFileException("bucket").initCause(refused);
            }
            throw new IOException(refused);
        } catch (SdkException away) {
            throw new IOException(away);
        }
    }

    private static final class Abortable extends FilterInputStream {
        private final ResponseInputStream<GetObjectResponse> content;
        private boolean ended;

        Abortable(ResponseInputStream<GetObjectResponse> content) {
            super(content);
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            ended |= next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            ended |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                super.close();
            } else {
                content.abort();
            }
        }
    }
}
