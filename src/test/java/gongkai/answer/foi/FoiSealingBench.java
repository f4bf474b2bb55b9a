package gongkai.answer.foi;

import gongkai.Gongkai;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/// How long it takes to seal what one filing holds of a person: the applicant, the query code, and the three blind
/// indexes. Started by `bin/bench`; the median of many short rounds counts.
final class FoiSealingBench {
    private static final int WARM_UP_ROUNDS = 50;
    private static final int ROUNDS = 101;
    private static final int PASSES = 200;
    private static final Applicant APPLICANT = new Applicant(
            ApplicantKind.NATURAL_PERSON,
            "李清",
            "居民身份证",
            "110101199001010010",
            "",
            "13900000001",
            "云州市河东区人民路1号",
            "li@example.cn");

    private FoiSealingBench() {}

    /// Takes the data folder; prints the microseconds of sealing one filing and of opening it again.
    public static void main(String[] args) {
        try (var house = SpringApplication.run(
                Gongkai.class, "--gongkai.data=" + args[0], "--server.port=0", "--server.address=127.0.0.1")) {
            var sealing = house.getBean(FoiSealing.class);
            byte[] sealed = sealing.seal(APPLICANT).text();
            double seal = median(() -> {
                sealing.seal(APPLICANT);
                sealing.sealCode("ABCDEFGH");
            });
            double open = median(() -> sealing.openApplicant(sealed));
            System.out.printf("RESULT %f %f%n", seal, open);
        }
    }

    private static double median(Runnable work) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            long begun = System.nanoTime();
            for (int pass = 0; pass < PASSES; pass++) {
                work.run();
            }
            if (round >= WARM_UP_ROUNDS) {
                rounds.add((System.nanoTime() - begun) / 1e3 / PASSES);
            }
        }
        return rounds.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }
}
