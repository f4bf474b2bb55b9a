package gongkai.publish.documentimport;

import gongkai.Gongkai;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.publish.textcheck.CheckedText;
import gongkai.publish.textcheck.TextCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// How fast texts and pages with a list are read, checked, kept as rows and entered. The texts are made with a fixed
/// seed.
///
/// Started by `bin/bench import`.
final class ImportBench {
    private static final int WARM_UP = 1_000;
    private static final int FILES = 10_000;
    private static final int LONG_TEXT = 100_000 / 3;
    private static final int ROUNDS = 300;
    /// Whole clauses: words thrown together make misspellings and heaps, which the check rightly stops.
    private static final String[] CLAUSES = {
        "为规范管理",
        "提高服务水平",
        "根据有关法律法规",
        "结合本市实际",
        "各区人民政府和市直单位按照职责分工落实",
        "申请人应当如实提交材料",
        "受理窗口当场核对",
        "及时公开办理结果",
        "接受社会监督",
        "每年评估一次实施情况",
        "资金实行专款专用",
        "不收取任何费用",
        "涉及个人信息的依法保护"
    };

    private ImportBench() {}

    /// Takes an empty data folder; prints the files, those entered, and documents per second: rows made, rows entered,
    /// both together; then how long the check of a long text takes.
    public static void main(String[] args) throws Exception {
        var started = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.regular-work=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (started) {
            var organ = enter(started);
            run(started, organ, WARM_UP, 1);
            run(started, organ, FILES, 2);
            check(started, organ);
        }
    }

    /// How long the check of one text of a hundred thousand bytes takes, in milliseconds.
    private static void check(ConfigurableApplicationContext house, OrganId organ) {
        var text = new StringBuilder();
        var random = new Random(1);
        while (text.length() < LONG_TEXT) {
            text.append("<p>").append(words(random, 80, "，")).append("。</p>");
        }
        var checked = CheckedText.of(organ, text.toString());
        var check = house.getBean(TextCheck.class);
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            check.check(checked);
            times.add(seconds(begun) * 1000);
        }
        times.sort(null);
        System.out.printf("CHECK %.1f%n", times.get(ROUNDS / 2));
    }

    private static OrganId enter(ConfigurableApplicationContext house) {
        String first = "11530100000000001";
        var organ = new Organ(
                OrganId.of("gov"),
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "530100",
                CreditCode.of(first + CreditCode.checkCharacter(first)),
                "云政",
                new Organ.Contact("政务公开科", "云州市和平路 1 号", "工作日 9:00—17:00", "0000-1234567", "open@example.invalid"),
                "主管本行政区域的工作。",
                "李明",
                1);
        house.getBean(Organs.class).enter(organ);
        return organ.id();
    }

    private static void run(ConfigurableApplicationContext house, OrganId organ, int files, int seed) throws Exception {
        var folder = Files.createTempDirectory("import");
        var list = make(folder, files, seed);
        var person = new Person.Program(0, "命令行", organ, Set.of(Act.IMPORT_DOCUMENTS, Act.PUBLISH_DOCUMENT));
        long begun = System.nanoTime();
        long run;
        try (var parcel = new Parcel(house.getBean(ImportSettings.class).unlimited()).addFolder(folder)) {
            run = house.getBean(ImportIntake.class)
                    .start(
                            new ImportIntake.Order(organ, Manner.STOCK, "bench"),
                            parcel,
                            DocumentList.read(list),
                            person,
                            (done, total) -> {});
        }
        double made = seconds(begun);
        long entering = System.nanoTime();
        int taken = house.getBean(ImportDesk.class).take(run, List.of(), person, (done, total) -> {});
        double entered = seconds(entering);
        if (taken != files) {
            throw new IllegalStateException(
                    "%d of %d were entered: all of them should pass the check".formatted(taken, files));
        }
        System.out.printf(
                "%s %d %d %.0f %.0f %.0f%n",
                files == FILES ? "RESULT" : "WARM",
                files,
                taken,
                files / made,
                taken / entered,
                taken / (made + entered));
    }

    /// Some thousand characters each, half of them pages; the list says the number and the dates.
    private static byte[] make(Path folder, int files, int seed) throws Exception {
        var random = new Random(20260302L + seed);
        var list = new StringBuilder("文件名,标题,文号,成文日期,发布日期,信息种类\n");
        for (int number = 1; number <= files; number++) {
            boolean page = number % 2 == 0;
            String name = "%d-%05d.%s".formatted(seed, number, page ? "html" : "txt");
            String title = "云州市第%d号%s管理办法".formatted(number, words(random, 6, ""));
            var paragraphs = new ArrayList<String>();
            for (int paragraph = 0; paragraph < 8; paragraph++) {
                paragraphs.add("第%d条　%s。".formatted(paragraph + 1, words(random, 60 + random.nextInt(60), "，")));
            }
            String text = page
                    ? "<html><head><title>%s</title></head><body><h1>%s</h1><div id=\"content\"><p>%s</p></div></body></html>"
                            .formatted(title, title, String.join("</p><p>", paragraphs))
                    : title + "\n" + String.join("\n", paragraphs);
            Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
            int year = 2005 + random.nextInt(20);
            list.append("%s,%s,云政发〔%d〕%d号,%d-03-02,%d-03-05,其他文件\n"
                    .formatted(name, title, year, seed * 20_000 + number, year, year));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Never the same clause twice among three, or it were a heap again.
    private static String words(Random random, int length, String between) {
        var text = new StringBuilder();
        int last = -1;
        int before = -1;
        while (text.length() < length) {
            int next = random.nextInt(CLAUSES.length);
            if (next != last && next != before) {
                text.append(text.isEmpty() ? "" : between).append(CLAUSES[next]);
                before = last;
                last = next;
            }
        }
        return text.toString();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
