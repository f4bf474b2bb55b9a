package gongkai.foundation.attachment;

import gongkai.Gongkai;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A file of one gigabyte through the whole house, by the form a publisher uses, and back to a reader, whole and in
/// part; how fast, and how far what is alive on the heap grows meanwhile. Sender, server and reader share the virtual
/// machine, so the growth is that of all three.
///
/// Started by `bin/bench attachment`.
final class AttachmentBench {
    private static final long SIZE = 1024L * 1024 * 1024;
    private static final int MEBI = 1024 * 1024;
    private static final long PART_FROM = 600_000_000L;
    private static final long PART = 200_000_000L;
    private static final String FORM = "/console/drafts/new";
    private static final String PASSWORD = "correct horse";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("href=\"(/console/drafts/[^\"]+/attachments/[^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private AttachmentBench(String base) {
        this.base = base;
    }

    /// Takes an empty data folder; prints MB/s up, down and of a part, then live heap before, most while it went up,
    /// most while it came down, and the most in use at any moment, in MB.
    public static void main(String[] args) throws Exception {
        var started = org.springframework.boot.SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.attachment.largest=1200MB",
                "--gongkai.attachment.largest-form=1300MB",
                "--gongkai.regular-work=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (started) {
            var government = government();
            started.getBean(Organs.class).enter(government);
            started.getBean(Accounts.class)
                    .enterStaff(
                            "publisher",
                            "周敏",
                            government.id(),
                            PASSWORD,
                            List.of(new Person.Grant(Role.PUBLISHER, government.id())));
            String port = started.getEnvironment().getRequiredProperty("local.server.port");
            new AttachmentBench("http://127.0.0.1:" + port).run(archive(Path.of(args[0])));
        }
    }

    private void run(Path file) throws Exception {
        signIn();
        String small = published(Files.writeString(file.resolveSibling("small.txt"), "预热"), "预热");
        down(small, "");
        long before = live();
        var up = Watched.of(() -> published(file, "一千兆的附件"));
        String path = up.answer();
        long kept = Files.size(file);
        var down = Watched.of(() -> down(path, ""));
        if (down.answer() != kept) {
            throw new IllegalStateException("came back with " + down.answer());
        }
        var part = Watched.of(() -> down(path, "bytes=%d-%d".formatted(PART_FROM, PART_FROM + PART - 1)));
        if (part.answer() != PART) {
            throw new IllegalStateException("the part came back with " + part.answer());
        }
        System.out.printf(
                "RESULT %.1f %.1f %.1f %.1f %.1f %.1f %.1f%n",
                kept / up.seconds() / MEBI,
                kept / down.seconds() / MEBI,
                PART / part.seconds() / MEBI,
                before / (double) MEBI,
                up.live() / (double) MEBI,
                Math.max(down.live(), part.live()) / (double) MEBI,
                Math.max(up.peak(), down.peak()) / (double) MEBI);
    }

    /// An archive of incompressible files, so that it is walked through as well.
    private static Path archive(Path data) throws IOException {
        Path file = Files.createDirectories(data.resolveSibling("bench-files")).resolve("large.zip");
        var random = new Random(7);
        byte[] chunk = new byte[MEBI];
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), MEBI))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int part = 0; part < 8; part++) {
                zip.putNextEntry(new ZipEntry("图纸" + part + ".dat"));
                for (long written = 0; written < SIZE / 8; written += chunk.length) {
                    random.nextBytes(chunk);
                    zip.write(chunk);
                }
            }
        }
        return file;
    }

    private void signIn() throws IOException, InterruptedException {
        String token = first(TOKEN, get("/console/login"));
        String body = "account=publisher&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/console/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    /// Publishes a document with the file, and answers where a reader finds the file.
    private String published(Path file, String title) throws IOException, InterruptedException {
        String page = get(FORM);
        String boundary = "----------------gongkai";
        var fields = new StringBuilder();
        for (var field : List.of(
                List.of("_csrf", first(TOKEN, page)),
                List.of("submission", first(SUBMISSION, page)),
                List.of("organ", "gov"),
                List.of("kind", "OTHER_DOCS"),
                List.of("title", title),
                List.of("madeOn", "2025-03-01"),
                List.of("body", "正文"))) {
            fields.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.getFirst(), field.getLast()));
        }
        fields.append("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, file.getFileName()));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base + FORM))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(fields.toString()),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String desk = answer.headers().firstValue("Location").orElseThrow();
        return first(FILE, get(desk.substring(desk.indexOf("/console/"))));
    }

    /// How many bytes came.
    private long down(String path, String range) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        long count = 0;
        byte[] chunk = new byte[64 * 1024];
        try (InputStream content = answer.body()) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                count += read;
            }
        }
        return count;
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page);
        }
        return found.group(1);
    }

    private static long live() {
        System.gc();
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Organ government() {
        String first = "11530100000000001";
        return new Organ(
                OrganId.of("gov"),
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "539900",
                CreditCode.of(first + CreditCode.checkCharacter(first)),
                "云政",
                new Organ.Contact("政务公开科", "云州市和平路 1 号", "工作日 9:00—17:00", "0000-1234567", "open@example.invalid"),
                "主管本行政区域的工作。",
                "李明",
                1);
    }

    /// Something done while the heap is looked at: every half second what is alive, every few milliseconds what is
    /// used.
    ///
    /// @param live the most bytes alive after a collection
    /// @param peak the most bytes in use, garbage included
    private record Watched<T>(T answer, double seconds, long live, long peak) {
        interface Work<T> {
            T run() throws IOException, InterruptedException;
        }

        static <T> Watched<T> of(Work<T> work) throws IOException, InterruptedException {
            var over = new AtomicBoolean();
            var live = new AtomicLong();
            var peak = new AtomicLong();
            var watch = Thread.ofPlatform().start(() -> {
                for (int turn = 1; !over.get(); turn++) {
                    peak.accumulateAndGet(used(), Math::max);
                    if (turn % 50 == 0) {
                        live.accumulateAndGet(AttachmentBench.live(), Math::max);
                    }
                    java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
                }
            });
            long start = System.nanoTime();
            T answer = work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            over.set(true);
            watch.join();
            return new Watched<>(answer, seconds, live.get(), peak.get());
        }
    }
}
