package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Cells;
import gongkai.oversee.reportreading.ReportCopy.Laid;
import gongkai.oversee.reportreading.ReportCopy.Line;
import gongkai.oversee.reportreading.ReportCopy.Plain;
import gongkai.oversee.reportreading.ReportCopy.Unreadable;
import gongkai.oversee.reportreading.ReportCopy.Words;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `gongkai report copy`: what `CopyProcess` starts; of no use to people, and not shown to them. A question is the
/// length
/// of a file and the file; an answer is what it holds. Ends with its input.
@Command(name = "copy", hidden = true)
public final class CopyCommand implements Callable<Integer> {
    /// Stands before every answer, so that nothing else a process may say is taken for one.
    private static final int MARK = 0x474b4350;

    private static final int PLAIN = 0;
    private static final int LAID = 1;
    private static final int UNREADABLE = 2;
    private static final int WORDS = -1;

    @Override
    public Integer call() throws IOException {
        var files = new DataInputStream(System.in);
        var copies = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that speaks must not speak into the answers.
        System.setOut(System.err);
        while (true) {
            int length;
            try {
                length = files.readInt();
            } catch (EOFException end) {
                return 0;
            }
            send(CopyFiles.open(files.readNBytes(length)), copies);
        }
    }

    private static void send(ReportCopy copy, DataOutputStream to) throws IOException {
        to.writeInt(MARK);
        switch (copy) {
            case Plain(String text) -> {
                to.writeByte(PLAIN);
                write(text, to);
            }
            case Unreadable(String sentence) -> {
                to.writeByte(UNREADABLE);
                write(sentence, to);
            }
            case Laid(List<Line> lines) -> {
                to.writeByte(LAID);
                to.writeInt(lines.size());
                for (Line line : lines) {
                    send(line, to);
                }
            }
        }
        to.flush();
    }

    private static void send(Line line, DataOutputStream to) throws IOException {
        switch (line) {
            case Words(String text) -> {
                to.writeInt(WORDS);
                write(text, to);
            }
            case Cells(List<String> cells) -> {
                to.writeInt(cells.size());
                for (String cell : cells) {
                    write(cell, to);
                }
            }
        }
    }

    /// What the process answered.
    static ReportCopy receive(DataInputStream from) throws IOException {
        if (from.readInt() != MARK) {
            throw new IOException("not an answer");
        }
        return switch (from.readByte()) {
            case PLAIN -> new Plain(read(from));
            case UNREADABLE -> new Unreadable(read(from));
            case LAID -> {
                int count = from.readInt();
                var lines = new ArrayList<Line>();
                for (int at = 0; at < count; at++) {
                    lines.add(line(from));
                }
                yield new Laid(lines);
            }
            default -> throw new IOException("not an answer");
        };
    }

    private static Line line(DataInputStream from) throws IOException {
        int count = from.readInt();
        if (count == WORDS) {
            return new Words(read(from));
        }
        var cells = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            cells.add(read(from));
        }
        return new Cells(cells);
    }

    private static void write(String text, DataOutputStream to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String read(DataInputStream from) throws IOException {
        return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
    }
}
