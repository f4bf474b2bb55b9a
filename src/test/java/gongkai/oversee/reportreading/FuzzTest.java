package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whatever a file holds, reading it ends, soon, without an exception, and within 256 MB: the process that unwraps it
/// has no more and is given up after ten seconds; of all that is done in the house counted is what is ever allocated.
/// `bin/test
/// --fuzz` tries 100,000 files; one that is read badly is left in `target/fuzz`, and `-Dgongkai.fuzz.from=` goes on at
/// its number.
class FuzzTest {
    private static final int FILES = Integer.getInteger("gongkai.fuzz", 400);
    private static final int FROM = Integer.getInteger("gongkai.fuzz.from", 0);
    private static final Path LEFT = Path.of("target", "fuzz");
    private static final long MOST_BYTES = (long) CopyProcess.MEMORY * 1024 * 1024;
    private static final long MOST_SECONDS = CopyProcess.PATIENCE;
    private static final String ENDLESS = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
               /Resources << /Font << /F1 5 0 R >> >> >>
            endobj
            4 0 obj
            << /Length 32 >>
            stream
            BT /F1 12 Tf (report) Tj ET
            endstream
            endobj
            5 0 obj
            << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>
            endobj
            6 0 obj
            << /Length 150 >>
            stream
            begincmap
            1 begincodespacerange
            <00000000> <ffffffff>
            endcodespacerange
            1 beginbfrange
            <00000000> <7ffffffe> <0041>
            endbfrange
            endcmap
            endstream
            endobj
            trailer
            << /Root 1 0 R /Size 7 >>
            %%EOF
            """;
    private static final String[] STRANGE = {
        "|",
        "\t",
        "\n",
        " ",
        "<td>",
        "</table>",
        "<table>",
        "0",
        "999999999999",
        "-1",
        "/",
        "，",
        "总计",
        "（三）不予公开",
        "其他",
        "\u0000",
        "\uFEFF",
        "\uD83D",
        "１２",
        "一",
        "<tr><td colspan=99 rowspan=99>",
        "四、",
        "&nbsp;",
        "1 2 3 4",
        "((((((((((("
    };

    private static CopyProcess process = CopyProcess.start();

    @AfterAll
    static void close() {
        process.close();
    }

    @Test
    void noFileMakesTheReaderFailOrHangOrSwell() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            seeds.add(sample.bytes());
            var tables = ReportFiles.tables(sample.format(), sample.expected());
            seeds.add(WrittenFiles.html(tables));
            seeds.add(Layout.MARKDOWN
                    .render(PrintedRows.of(sample.format(), sample.expected()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        var tables = ReportFiles.tables(Samples.TABS.format(), Samples.TABS.expected());
        for (FileKindsTest.Kind kind : FileKindsTest.Kind.values()) {
            seeds.add(kind.write(tables));
        }
        for (String encoding : List.of("quoted-printable", "base64")) {
            seeds.add(SavedPageTest.saved(encoding, WrittenFiles.html(tables)));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            seeds.add(("\uFEFF" + Samples.PIPES_ALONE.text()).getBytes(charset));
        }
        Random random = new Random(20260331);
        for (int i = 0; i < FILES; i++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            byte[] file = damaged(seed, random);
            if (i >= FROM) {
                readAndKeepIfBad(file, i);
            }
        }
    }

    private static void readAndKeepIfBad(byte[] file, int number) throws IOException {
        try {
            read(file, number);
        } catch (AssertionError | RuntimeException bad) {
            Files.createDirectories(LEFT);
            Files.write(LEFT.resolve("file-" + number), file);
            throw bad;
        }
    }

    private static void read(byte[] file, int number) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Optional<ReportCopy> apart = CopyFiles.isWrapped(file) ? Optional.of(apart(file)) : Optional.empty();
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
        // Of the processor: others may be busy beside.
        long started = threads.getCurrentThreadCpuTime();
        var copy = apart.orElseGet(() -> CopyFiles.open(file));
        var outcome = ReportReader.read(copy, "file " + number);
        long seconds = (threads.getCurrentThreadCpuTime() - started) / 1_000_000_000;
        bytes = threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - bytes;
        assertThat(outcome).isNotNull();
        assertThat(seconds).as("seconds of file " + number).isLessThan(MOST_SECONDS);
        assertThat(bytes).as("bytes of file " + number).isLessThan(MOST_BYTES);
    }

    /// As in the house, but with one process for all files that do not break it.
    private static ReportCopy apart(byte[] file) {
        if (!process.isAlive()) {
            process = CopyProcess.start();
        }
        return process.copy(file);
    }

    /// A PDF in which one range of characters has two thousand million: the library goes through all of them, until
    /// its time or, on a quick machine, its memory is used up.
    @Test
    void aFileThatTheLibraryNeverGetsThroughIsGivenUp() throws IOException {
        byte[] endless = ENDLESS.getBytes(StandardCharsets.US_ASCII);
        long started = System.nanoTime();

        assertThat(ReportReader.read(endless, "endless.pdf"))
                .isInstanceOfSatisfying(
                        ReportReader.NotAReport.class,
                        answer -> assertThat(answer.message()).containsAnyOf("读了10秒还没有读完", "占用内存过多"));
        assertThat((System.nanoTime() - started) / 1_000_000_000).isLessThan(MOST_SECONDS * 2);
    }

    /// A packed file by its bytes, a text by its characters, one in two bytes each also by its bytes.
    private static byte[] damaged(byte[] seed, Random random) {
        boolean wide = (seed[0] & 0xFF) >= 0xFE;
        if (seed[0] == 'P' || seed[0] == '%' || wide && random.nextInt(4) == 0) {
            return flipped(seed, random);
        }
        return rewritten(seed, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8, random);
    }

    private static byte[] flipped(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(file, 5 + random.nextInt(file.length - 5)) : file;
    }

    private static byte[] rewritten(byte[] seed, Charset charset, Random random) {
        StringBuilder text = new StringBuilder(new String(seed, charset));
        int tables = Math.max(0, text.indexOf("第二十条第"));
        for (int i = random.nextInt(30); i >= 0; i--) {
            int from = random.nextInt(3) == 0
                    ? random.nextInt(text.length() + 1)
                    : Math.min(text.length(), tables + random.nextInt(Math.max(1, text.length() - tables)));
            int to = Math.min(text.length(), from + random.nextInt(random.nextInt(8) == 0 ? 300 : 6));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, STRANGE[random.nextInt(STRANGE.length)]);
                case 2 -> text.insert(from, text.substring(from, to));
                case 3 -> text.replace(from, to, STRANGE[random.nextInt(STRANGE.length)]);
                default -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            }
        }
        return text.toString().getBytes(charset);
    }
}
