package gongkai.publish.textcheck;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Tries one link: HEAD, and GET where HEAD is not understood; reads the head of the answer and no more. Connects only
/// to an address the guard has looked at, on every step of a redirect anew.
final class LinkProbe {
    private static final int MOST_STEPS = 4;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final LinkGuard guard;
    private final Duration patience;

    LinkProbe(LinkGuard guard, Duration patience) {
        this.guard = guard;
        this.patience = patience;
    }

    /// What is wrong with the link, in words; empty when it opens, or when only its site knows who may see it.
    Optional<String> trouble(String address) {
        long until = System.nanoTime() + patience.toNanos();
        String now = address;
        try {
            for (int step = 0; step <= MOST_STEPS; step++) {
                var target = new URI(now);
                var answer = ask(target, until);
                if (answer.location().isEmpty()) {
                    return verdict(answer.status());
                }
                now = target.resolve(answer.location().get()).toString();
            }
            return Optional.of("转来转去打不开");
        } catch (URISyntaxException | IllegalArgumentException odd) {
            return Optional.of("网址写得不对");
        } catch (Shut shut) {
            return Optional.of("指向内部网络，外面打不开");
        } catch (UnknownHostException unknown) {
            return Optional.of("没有这个网站");
        } catch (SocketTimeoutException slow) {
            return Optional.of("没有按时应答");
        } catch (SSLException untrusted) {
            return Optional.of("网站的证书有问题");
        } catch (IOException closed) {
            return Optional.of("连接不上");
        }
    }

    /// A site that asks who one is, or turns programs away, is there all the same.
    private static Optional<String> verdict(int status) {
        return switch (status) {
            case 401, 403, 405, 412, 418, 429, 521 -> Optional.empty();
            default -> status < 400 ? Optional.empty() : Optional.of("网站答复 %d".formatted(status));
        };
    }

    /// What a server answered.
    private record Answer(int status, Optional<String> location) {}

    /// The address leads where no reader from outside could go.
    private static final class Shut extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private Answer ask(URI target, long until) throws IOException {
        var answer = ask("HEAD", target, until);
        return switch (answer.status()) {
            case 400, 403, 404, 405, 500, 501 -> ask("GET", target, until);
            default -> answer;
        };
    }

    private Answer ask(String verb, URI target, long until) throws IOException {
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(target.getHost()).orElseThrow(() -> new UnknownHostException("none"));
        boolean sealed = scheme.equals("https");
        if (!sealed && !scheme.equals("http")) {
            throw new UnknownHostException(scheme);
        }
        var address = guard.find(host.replaceAll("^\\[|]$", "")).orElseThrow(Shut::new);
        int port = target.getPort() > 0 ? target.getPort() : sealed ? HTTPS : HTTP;
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left(until));
            plain.setSoTimeout(left(until));
            try (var socket = sealed ? sealed(plain, host, port) : plain) {
                socket.getOutputStream().write(question(verb, target, host).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return read(socket, until);
            }
        }
    }

    private static Socket sealed(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String question(String verb, URI target, String host) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String at = target.getPort() > 0 ? host + ":" + target.getPort() : host;
        return "%s %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: gongkai-link-check\r\nAccept: */*\r\nConnection: close\r\n\r\n"
                .formatted(verb, URI.create(path + query).toASCIIString(), at);
    }

    private static Answer read(Socket socket, long until) throws IOException {
        var head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0 && head.length() < LONGEST_HEAD) {
            socket.setSoTimeout(left(until));
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return answer(head.toString());
    }

    private static Answer answer(String head) throws IOException {
        String[] lines = head.split("\r\n", -1);
        if (!lines[0].matches("HTTP/[0-9.]+ [0-9]{3}.*")) {
            throw new IOException("not HTTP");
        }
        int status = Integer.parseInt(lines[0].replaceFirst("^\\S+ ([0-9]{3}).*", "$1"));
        Optional<String> location = Optional.empty();
        for (String line : lines) {
            if (status >= 300 && status < 400 && line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                location = Optional.of(line.substring("location:".length()).strip());
            }
        }
        return new Answer(status, location);
    }

    private static int left(long until) throws SocketTimeoutException {
        long millis = (until - System.nanoTime()) / 1_000_000;
        if (millis < 1) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }
}
