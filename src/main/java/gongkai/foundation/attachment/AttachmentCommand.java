package gongkai.foundation.attachment;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `gongkai attachment`: what the server starts for itself; of no use to people, and not shown to them.
@Command(
        name = "attachment",
        hidden = true,
        subcommands = {AttachmentCommand.Read.class, DrawCommand.class})
public final class AttachmentCommand implements Callable<Integer> {
    /// Stands before every answer, so that nothing else a process may say is taken for one.
    static final int MARK = 0x474b5458;

    @Override
    public Integer call() {
        return 2;
    }

    /// The reading process: a question is a path, a type, the most characters and whether a body is wanted; an answer
    /// is whether there is one, and the text, or the body as HTML, or the reason; then the title the file itself
    /// bears, where its text was asked for. Ends with its input.
    @Command(name = "read", hidden = true)
    static final class Read implements Callable<Integer> {
        @Override
        public Integer call() throws IOException {
            var questions = new DataInputStream(System.in);
            var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            // A library that speaks must not speak into the answers.
            System.setOut(System.err);
            while (true) {
                String path;
                try {
                    path = questions.readUTF();
                } catch (EOFException end) {
                    return 0;
                }
                var type = FileType.valueOf(questions.readUTF());
                answer(answers, Path.of(path), type, questions.readInt(), questions.readBoolean());
            }
        }

        private static void answer(DataOutputStream answers, Path file, FileType type, int longest, boolean body)
                throws IOException {
            boolean found = false;
            String words;
            String heading = "";
            try {
                words = body ? FileBody.read(file, type, longest) : FileText.read(file, type, longest);
                found = true;
                heading = body ? "" : heading(file, type);
            } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
                words = "文件内容无法识别（" + broken.getClass().getSimpleName() + "）";
            }
            answers.writeInt(MARK);
            answers.writeBoolean(found);
            write(answers, words);
            write(answers, heading);
            answers.flush();
        }

        private static void write(DataOutputStream answers, String words) throws IOException {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            answers.writeInt(bytes.length);
            answers.write(bytes);
        }

        /// A file whose text can be read but not its title has none.
        private static String heading(Path file, FileType type) {
            try {
                return FileHeading.read(file, type);
            } catch (IOException | RuntimeException | LinkageError odd) {
                return "";
            }
        }
    }
}
