package gongkai.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without a screen: keeps cookies, sends forms with the token of the page they stand on.
public final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private final String base;
    private final HttpClient client;

    private final Map<String, String> headers = new LinkedHashMap<>();

    public Wire(int port) {
        this(
                port,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    private Wire(int port, HttpClient client) {
        this.base = "http://127.0.0.1:" + port;
        this.client = client;
    }

    /// The same browser at another server.
    public Wire at(int port) {
        return new Wire(port, client);
    }

    /// Sends this header with every request, as a proxy before us would: `X-Forwarded-For`, `X-Forwarded-Proto`.
    public Wire with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /// Asks for a page with a header of one's own.
    public Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header(header, value)
                .GET());
    }

    /// Opens the page, then posts the fields to the address with the page's token.
    public Answer post(String pageWithForm, String path, Map<String, String> fields) {
        String token = get(pageWithForm).html().select("input[name=_csrf]").attr("value");
        return post(path, body(fields) + "&_csrf=" + encode(token));
    }

    /// The same with several boxes of one name ticked.
    public Answer postChosen(
            String pageWithForm, String path, Map<String, String> fields, String box, List<String> ticked) {
        String token = get(pageWithForm).html().select("input[name=_csrf]").attr("value");
        String boxes = ticked.stream()
                .map(each -> "&" + encode(box) + "=" + encode(each))
                .collect(Collectors.joining());
        return post(path, body(fields) + boxes + "&_csrf=" + encode(token));
    }

    /// Posts the fields as a page of somebody else would: without our token.
    public Answer postWithoutToken(String path, Map<String, String> fields) {
        return post(path, body(fields));
    }

    private Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// A file in a form.
    public record Part(String field, String name, byte[] content) {}

    /// Opens the page, then posts the fields and files to the address as browsers send files.
    public Answer upload(String pageWithForm, String path, Map<String, String> fields, Map<String, byte[]> files) {
        return send(form(pageWithForm, path, fields, files(files)));
    }

    /// The same with files of several fields.
    public Answer upload(String pageWithForm, String path, Map<String, String> fields, List<Part> files) {
        return send(form(pageWithForm, path, fields, files));
    }

    /// The same, and the answer is a file.
    public byte[] uploadForBytes(
            String pageWithForm, String path, Map<String, String> fields, Map<String, byte[]> files) {
        return sendForBytes(form(pageWithForm, path, fields, files(files)));
    }

    private static List<Part> files(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> new Part("files", file.getKey(), file.getValue()))
                .toList();
    }

    private HttpRequest.Builder form(String pageWithForm, String path, Map<String, String> fields, List<Part> files) {
        String boundary = "----------------gongkai";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", get(pageWithForm).html().select("input[name=_csrf]").attr("value"));
        all.forEach((name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8)));
        files.forEach(file -> {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n"
                            .formatted(boundary, file.field(), file.name())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /// Posts a form with one file of so many bytes, which are made as they are sent.
    public Answer uploadLarge(String pageWithForm, String path, Map<String, String> fields, String name, long size) {
        return uploadSlowly(pageWithForm, path, fields, name, size, () -> {});
    }

    /// The same, and something happens when half of the file is on its way.
    public Answer uploadSlowly(
            String pageWithForm, String path, Map<String, String> fields, String name, long size, Runnable halfway) {
        String boundary = "----------------gongkai";
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", get(pageWithForm).html().select("input[name=_csrf]").attr("value"));
        var start = new StringBuilder();
        all.forEach((field, value) -> start.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        start.append("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name));
        byte[] first = start.toString().getBytes(StandardCharsets.UTF_8);
        byte[] last = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(first),
                HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArrays(() -> new Blanks(size, halfway)), size),
                HttpRequest.BodyPublishers.ofByteArray(last));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    /// Announces a form of so many bytes and sends none of them; returns the answer as it comes over the wire.
    public String announce(String path, String accept, long size) {
        String head = """
                POST %s HTTP/1.1
                Host: 127.0.0.1
                Accept: %s
                Content-Type: multipart/form-data; boundary=x
                Content-Length: %d

                """.formatted(path, accept, size).replace("\n", "\r\n");
        var address = URI.create(base);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /// So many bytes in chunks.
    private static final class Blanks implements Iterator<byte[]> {
        private final long half;
        private final Runnable halfway;
        private long left;
        private boolean told;

        Blanks(long size, Runnable halfway) {
            this.half = size / 2;
            this.halfway = halfway;
            this.left = size;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public byte[] next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            if (left <= half && !told) {
                told = true;
                halfway.run();
            }
            var chunk = new byte[(int) Math.min(64 * 1024, left)];
            Arrays.fill(chunk, (byte) ' ');
            left -= chunk.length;
            return chunk;
        }
    }

    /// Signs a member of staff in.
    public Wire asStaff(String account, String password) {
        post("/console/login", "/console/login", Map.of("account", account, "password", password));
        return this;
    }

    /// The file at an address.
    public byte[] bytes(String path) {
        return sendForBytes(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private byte[] sendForBytes(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Document html() {
            return Jsoup.parse(response.body());
        }

        /// The first value of a header, or nothing.
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// Where a redirect leads, without the host.
        public String location() {
            return response.headers()
                    .firstValue("Location")
                    .map(address -> address.replaceFirst("^http://[^/]+", ""))
                    .orElse("");
        }
    }
}
