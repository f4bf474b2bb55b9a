package gongkai.answer.foiimport;

import gongkai.answer.foi.FoiOldBooks;
import gongkai.answer.foiimport.page.BookPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 导入原台账: an old book is looked at first, and then taken in, all lines or none. The table holds personal data and is
/// not kept in between: it is chosen again.
@Controller
class BookController {
    static final String PATH = "/console/requests/import";

    private static final String TITLE = "导入原台账";
    private static final int SHOWN = 100;

    private final BookReading reading;
    private final FoiOldBooks books;
    private final Organs organs;
    private final Policy policy;

    BookController(BookReading reading, FoiOldBooks books, Organs organs, Policy policy) {
        this.reading = reading;
        this.books = books;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(PATH)
    ModelAndView form(Frames frames, Person.Staff me) {
        return Show.page("foiimport/book", page(frames, me, me.organ().value(), Optional.empty(), Optional.empty()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(PATH)
    Object take(
            Frames frames,
            Person.Staff me,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Optional<MultipartFile> file,
            RedirectAttributes redirect)
            throws IOException {
        String organ = typed.getOrDefault("organ", "");
        var here = OrganId.isOne(organ) ? OrganId.of(organ) : me.organ();
        policy.require(me, Act.HANDLE_REQUEST, here);
        BookReading.Book book;
        try {
            byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
            book = reading.read(content, here, named(typed));
        } catch (Refusal unreadable) {
            return Show.again("foiimport/book", page(frames, me, organ, Optional.empty(), Optional.of(unreadable)));
        }
        if (!typed.containsKey("enter") || !book.missing().isEmpty() || book.wrong() > 0) {
            var page = page(frames, me, organ, Optional.of(book), Optional.empty());
            return typed.containsKey("enter") ? Show.again("foiimport/book", page) : Show.page("foiimport/book", page);
        }
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        int entered = books.enter(here, name, book.requests(), me);
        FlashNotice.leave(redirect, "已导入 %,d 件。往年的统计和年度报告已经包括它们。".formatted(entered));
        return "redirect:/console/requests";
    }

    /// The headings that were chosen for columns.
    private static Map<BookColumn, Integer> named(Map<String, String> typed) {
        var named = new EnumMap<BookColumn, Integer>(BookColumn.class);
        for (BookColumn column : BookColumn.values()) {
            String place = typed.getOrDefault(column.field(), "");
            if (place.matches("\\d{1,2}")) {
                named.put(column, Integer.parseInt(place));
            }
        }
        return named;
    }

    private BookPage page(
            Frames frames, Person.Staff me, String organ, Optional<BookReading.Book> book, Optional<Refusal> refusal) {
        var places = policy.where(me, Act.HANDLE_REQUEST);
        return new BookPage(
                frames.console(TITLE, Crumb.of("依申请公开", "/console/requests"), Crumb.here(TITLE)),
                organs.list().stream()
                        .filter(each -> places.contains(each.id()))
                        .map(each -> new Choice(each.id().value(), each.name()))
                        .toList(),
                organ,
                refusal.map(Refusal::getMessage).or(() -> book.flatMap(BookController::missing)),
                book.map(BookController::columns).orElse(List.of()),
                book.filter(read -> read.missing().isEmpty())
                        .map(read -> new BookPage.Summary(
                                read.lines().size(),
                                read.wrong(),
                                Math.min(SHOWN, read.lines().size()))),
                book.map(BookController::lines).orElse(List.of()),
                String.join(
                        "、",
                        Arrays.stream(BookColumn.values())
                                .map(BookColumn::label)
                                .toList()));
    }

    private static Optional<String> missing(BookReading.Book book) {
        return book.missing().isEmpty()
                ? Optional.empty()
                : Optional.of("没有认出这些列：%s。请在下面选定，再选一次文件。"
                        .formatted(String.join(
                                "、",
                                book.missing().stream().map(BookColumn::label).toList())));
    }

    private static List<BookPage.Column> columns(BookReading.Book book) {
        var headings = IntStream.range(0, book.headings().size())
                .mapToObj(place ->
                        new Choice(String.valueOf(place), book.headings().get(place)))
                .filter(choice -> !choice.label().isEmpty())
                .toList();
        return Stream.of(BookColumn.values())
                .map(column -> new BookPage.Column(
                        column.field(),
                        column.label(),
                        column.isRequired(),
                        headings,
                        Optional.ofNullable(book.places().get(column))
                                .map(String::valueOf)
                                .orElse("")))
                .toList();
    }

    private static List<BookPage.Line> lines(BookReading.Book book) {
        return book.lines().stream()
                .sorted(Comparator.comparing(line -> line.request().isPresent()))
                .limit(SHOWN)
                .map(line -> new BookPage.Line(
                        line.number(),
                        line.cells().getOrDefault(BookColumn.NUMBER, ""),
                        line.cells().getOrDefault(BookColumn.TITLE, ""),
                        line.cells().getOrDefault(BookColumn.RECEIVED, ""),
                        line.cells().getOrDefault(BookColumn.CLOSED, ""),
                        line.cells().getOrDefault(BookColumn.DECISION, ""),
                        line.problems()))
                .toList();
    }
}
