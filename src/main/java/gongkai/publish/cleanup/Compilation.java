package gongkai.publish.cleanup;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.CompiledBook;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// 规章汇编 and the register as books. Setting one takes a processor for seconds: one at a time.
@Component
class Compilation {
    private static final int ROWS_IN_A_CHAPTER = 200;

    private final Publications publications;
    private final Organs organs;
    private final Typesetter typesetter;
    private final Clock clock;
    private final Semaphore setting = new Semaphore(1);

    Compilation(Publications publications, Organs organs, Typesetter typesetter, Clock clock) {
        this.publications = publications;
        this.organs = organs;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// The full text of each, by organ and the day it was made.
    CompiledBook rules(String title, String organ, List<PublishedDocument> rules) {
        return new CompiledBook(
                title, organ, asOf(), rules.stream().map(this::chapter).toList());
    }

    private CompiledBook.Chapter chapter(PublishedDocument document) {
        String note = "（%s%s %s）"
                .formatted(
                        organs.nameOn(document.organ(), document.madeOn()),
                        document.number().map(number -> " " + number).orElse(""),
                        DateText.full(document.madeOn()));
        return new CompiledBook.Chapter(
                document.title(),
                note,
                passages(publications.findBody(document.id()).orElse("")));
    }

    /// The register as tables, one chapter for each organ.
    CompiledBook register(String title, String organ, List<PublishedDocument> documents) {
        var chapters = new ArrayList<CompiledBook.Chapter>();
        var open = new ArrayList<PublishedDocument>();
        for (var document : documents) {
            boolean other = !open.isEmpty() && !open.getFirst().organ().equals(document.organ());
            if (other || open.size() == ROWS_IN_A_CHAPTER) {
                chapters.add(chapter(open));
                open.clear();
            }
            open.add(document);
        }
        if (!open.isEmpty()) {
            chapters.add(chapter(open));
        }
        return new CompiledBook(title, organ, asOf(), chapters);
    }

    private CompiledBook.Chapter chapter(List<PublishedDocument> documents) {
        var first = documents.getFirst();
        var rows = documents.stream()
                .map(document -> List.of(
                        document.indexNumber(),
                        document.title(),
                        document.number().map(Object::toString).orElse("无"),
                        DateText.full(document.madeOn()),
                        document.validityText()))
                .toList();
        return new CompiledBook.Chapter(
                organs.nameOn(first.organ(), first.madeOn()),
                "共 %d 件".formatted(documents.size()),
                List.of(CompiledBook.Passage.table(List.of("登记号", "文件", "文号", "成文日期", "有效性"), rows)));
    }

    private String asOf() {
        return "（截至%s）".formatted(DateText.full(LocalDate.now(clock)));
    }

    /// A body as it is read: paragraphs, headings, tables.
    static List<CompiledBook.Passage> passages(String html) {
        var passages = new ArrayList<CompiledBook.Passage>();
        var body = Jsoup.parseBodyFragment(BodyPictures.inWords(html)).body();
        body.children().forEach(element -> read(element, passages));
        return passages;
    }

    private static void read(Element element, List<CompiledBook.Passage> passages) {
        switch (element.normalName()) {
            case "h2", "h3", "h4" -> passages.add(CompiledBook.Passage.heading(element.text()));
            case "table" -> table(element, passages);
            case "ul", "ol", "blockquote" -> element.children().forEach(each -> read(each, passages));
            default -> {
                if (!element.text().isBlank()) {
                    passages.add(CompiledBook.Passage.paragraph(element.text()));
                }
            }
        }
    }

    /// Rows of unlike lengths are filled up: a book's table is even.
    private static void table(Element table, List<CompiledBook.Passage> passages) {
        var rows = table.select("tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width > 0) {
            var even = rows.stream().map(row -> filled(row, width)).toList();
            passages.add(CompiledBook.Passage.table(even.getFirst(), even.subList(1, even.size())));
        }
    }

    private static List<String> filled(List<String> row, int width) {
        var cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    byte[] set(CompiledBook book, OutputFormat format) {
        setting.acquireUninterruptibly();
        try {
            return format == OutputFormat.PDF ? typesetter.pdf(book) : typesetter.docx(book);
        } finally {
            setting.release();
        }
    }
}
