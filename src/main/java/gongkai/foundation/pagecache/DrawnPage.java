package gongkai.foundation.pagecache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Holds back the bytes of an answer whose route is `@Shared`; lets all others through as they come.
final class DrawnPage extends HttpServletResponseWrapper {
    private final HttpServletRequest request;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private boolean held;

    DrawnPage(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /// Whether there are bytes that were held back.
    boolean isHeld() {
        return held;
    }

    byte[] bytes() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            held = request.getAttribute(SharedRoutes.SHARED) != null;
            stream = held ? new Holding(bytes) : super.getOutputStream();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            held = request.getAttribute(SharedRoutes.SHARED) != null;
            writer = held ? new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) : super.getWriter();
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!held) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        bytes.reset();
    }

    @Override
    public void reset() {
        super.reset();
        bytes.reset();
    }

    private static final class Holding extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Holding(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a page is drawn at once");
        }
    }
}
