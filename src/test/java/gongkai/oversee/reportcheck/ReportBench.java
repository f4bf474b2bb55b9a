package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.ReportReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How many reports in text one core reads and checks in a second of its time. Started by `bin/bench reports`; the
/// median
/// of several rounds counts.
final class ReportBench {
    private static final Path COPIES = Path.of("src/test/resources/gongkai/oversee/statutoryreport");
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 9;
    private static final int REPORTS = 150;

    private ReportBench() {}

    /// Takes nothing; prints reports a second, read and checked.
    public static void main(String[] args) throws IOException {
        List<byte[]> copies = new ArrayList<>();
        try (Stream<Path> files = Files.list(COPIES)) {
            for (Path file : files.sorted().toList()) {
                copies.add(Files.readAllBytes(file));
            }
        }
        List<Double> rounds = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double rate = round(copies);
            if (round >= 0) {
                rounds.add(rate);
            }
        }
        rounds.sort(Comparator.naturalOrder());
        System.out.printf("RESULT %f%n", rounds.get(ROUNDS / 2));
    }

    /// Counted is the time the core gave, not what others took of it.
    private static double round(List<byte[]> copies) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < REPORTS; i++) {
            if (!(ReportReview.of(copies.get(i % copies.size()), "") instanceof ReportReader.Found)) {
                throw new IllegalStateException("a copy was not read");
            }
        }
        return REPORTS * 1e9 / (threads.getCurrentThreadCpuTime() - begun);
    }
}
