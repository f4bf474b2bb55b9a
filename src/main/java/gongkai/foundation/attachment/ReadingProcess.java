package gongkai.foundation.attachment;

import gongkai.foundation.kernel.OwnProcess;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process of its own that reads text in files, one after the other. A file that makes it hang or eat memory costs
/// this process, not the server: it is ended, and the next file gets a new one.
final class ReadingProcess implements AutoCloseable {
    private static final int MEBI = 1024 * 1024;

    private final AttachmentSettings.Reading settings;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    private ReadingProcess(AttachmentSettings.Reading settings, Process process) {
        this.settings = settings;
        this.process = process;
        this.questions = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    static ReadingProcess start(AttachmentSettings.Reading settings) throws IOException {
        var process = OwnProcess.start(settings.memory().toBytes() / MEBI, "attachment", "read");
        return new ReadingProcess(settings, process);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// What stands in a file.
    ///
    /// @param heading the title it bears itself, or empty
    record Content(String text, String heading) {}

    /// The text in a file, and its title.
    ///
    /// @throws Unreadable with the reason in words
    Content read(File file, FileType type) throws Unreadable {
        return read(file, type, false);
    }

    /// The body of a document as HTML: headings, paragraphs, tables.
    ///
    /// @throws Unreadable with the reason in words
    String readBody(File file, FileType type) throws Unreadable {
        return read(file, type, true).text();
    }

    private Content read(File file, FileType type, boolean body) throws Unreadable {
        var answer = CompletableFuture.supplyAsync(() -> ask(file, type, body), Thread::startVirtualThread);
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .content();
        } catch (TimeoutException slow) {
            close();
            throw new Unreadable("读取内容用时过长");
        } catch (ExecutionException ended) {
            close();
            throw new Unreadable("读取内容时占用内存过多或者出错");
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw new Unreadable("读取内容被中断");
        }
    }

    /// What the process answered: the text, or the reason why there is none.
    private record Answer(boolean found, String words, String heading) {
        Content content() throws Unreadable {
            if (!found) {
                throw new Unreadable(words);
            }
            return new Content(words, heading);
        }
    }

    private Answer ask(File file, FileType type, boolean body) {
        try {
            questions.writeUTF(file.getPath());
            questions.writeUTF(type.name());
            questions.writeInt(settings.longest());
            questions.writeBoolean(body);
            questions.flush();
            if (answers.readInt() != AttachmentCommand.MARK) {
                throw new IOException("not an answer");
            }
            boolean found = answers.readBoolean();
            return new Answer(found, words(), words());
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private String words() throws IOException {
        return new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /// No text could be read; the message says why.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
