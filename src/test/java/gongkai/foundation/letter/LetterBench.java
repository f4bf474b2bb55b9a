package gongkai.foundation.letter;

import gongkai.Gongkai;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Typesetter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How long a letter of one page takes to set in each format, and how many letters a second one register numbers.
/// Started by `bin/bench letter`; medians count.
final class LetterBench {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 51;
    private static final int WRITERS = 8;
    private static final int SECONDS = 8;
    private static final OrganId ORGAN = OrganId.of("bench");
    private static final LetterType TYPE = LetterType.numbered("bench.REPLY", "政府信息公开申请答复书", "公开复");
    private static final List<String> PARAGRAPHS = List.of(
            "本机关于2026年3月2日收到您提出的政府信息公开申请（编号2026-000001），申请内容为“2025年高龄津贴发放办法”。",
            "经审查，您申请的信息可以公开。根据《中华人民共和国政府信息公开条例》第三十六条第二项的规定，现予以公开。",
            "信息以电子文档形式、通过网上查收方式提供，共 1 个附件。",
            "如不服本答复，可以自收到本答复之日起60日内向云州市人民政府申请行政复议，也可以自收到本答复之日起6个月内向有管辖权的人民法院提起行政诉讼。");

    private LetterBench() {}

    /// Takes an empty data folder; prints milliseconds for PDF, DOCX and OFD, and letters issued per second.
    public static void main(String[] args) throws Exception {
        try (var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.letter.cache=0",
                "--server.port=0",
                "--server.address=127.0.0.1")) {
            var typesetter = house.getBean(Typesetter.class);
            double pdf = median(typesetter, OutputFormat.PDF);
            double docx = median(typesetter, OutputFormat.DOCX);
            double ofd = median(typesetter, OutputFormat.OFD);
            house.getBean(Organs.class).enter(organ());
            double issued = issued(
                    house.getBean(Letters.class),
                    new TransactionTemplate(house.getBean(PlatformTransactionManager.class)));
            System.out.printf("RESULT %f %f %f %f%n", pdf, docx, ofd, issued);
        }
    }

    private static double median(Typesetter typesetter, OutputFormat format) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var text = new OfficialText(
                    "云州市民政局",
                    Optional.of("云民公开复〔2026〕" + (round + 1) + "号"),
                    TYPE.title(),
                    "李清",
                    LetterDraft.paragraphs(PARAGRAPHS),
                    Optional.of(LocalDate.of(2026, 3, 16)),
                    "联系单位：政府信息公开办公室，电话：0999-5550101",
                    "");
            long begun = System.nanoTime();
            typesetter.set(text, format);
            if (round >= WARM_UP) {
                rounds.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return rounds.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static double issued(Letters letters, TransactionTemplate transaction) throws Exception {
        var draft = new LetterDraft(
                ORGAN, TYPE, "李清", "bench:1", LetterDraft.paragraphs(PARAGRAPHS), "", "", Dispatch.onPaper());
        count(letters, transaction, draft, SECONDS / 2);
        long begun = System.nanoTime();
        long count = count(letters, transaction, draft, SECONDS);
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static long count(Letters letters, TransactionTemplate transaction, LetterDraft draft, int seconds)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Long> writer = () -> {
            long written = 0;
            for (; System.nanoTime() < end; written++) {
                transaction.executeWithoutResult(status -> letters.issue(draft, "bench"));
            }
            return written;
        };
        long sum = 0;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var work = new ArrayList<Callable<Long>>();
            for (int place = 0; place < WRITERS; place++) {
                work.add(writer);
            }
            for (var result : threads.invokeAll(work)) {
                sum += result.get();
            }
        }
        return sum;
    }

    private static Organ organ() {
        String seventeen = "11990100MA0000001";
        return new Organ(
                ORGAN,
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "990100",
                CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen)),
                "云政",
                new Organ.Contact("政务公开办公室", "云州市前街1号", "工作日", "0999-5550101", "open@example.cn"),
                "履行法定职责。",
                "负责人",
                1);
    }
}
