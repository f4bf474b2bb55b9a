package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/// A kept content as a web server hands it out, whole or in parts. It is opened with the first byte that is read, at
/// the place that was skipped to: for a part in the middle, what stands before it is not fetched.
final class KeptContent extends AbstractResource {
    private final ContentKeeper keeper;
    private final Attachment attachment;

    KeptContent(ContentKeeper keeper, Attachment attachment) {
        this.keeper = keeper;
        this.attachment = attachment;
    }

    @Override
    public String getDescription() {
        return "attachment " + attachment.id();
    }

    @Override
    public String getFilename() {
        return attachment.name();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return attachment.size();
    }

    @Override
    public InputStream getInputStream() {
        return new Late();
    }

    private final class Late extends InputStream {
        private InputStream content = InputStream.nullInputStream();
        private boolean open;
        private long from;

        private InputStream content() throws IOException {
            if (!open) {
                content = from < attachment.size() ? keeper.open(attachment.sha256(), from) : content;
                open = true;
            }
            return content;
        }

        @Override
        public int read() throws IOException {
            return content().read();
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            return content().read(into, at, length);
        }

        @Override
        public long skip(long count) throws IOException {
            if (open) {
                return content.skip(count);
            }
            long skipped = Math.clamp(count, 0, attachment.size() - from);
            from += skipped;
            return skipped;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
