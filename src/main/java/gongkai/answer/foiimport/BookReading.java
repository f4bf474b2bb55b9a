package gongkai.answer.foiimport;

import gongkai.answer.foi.FoiOldBooks;
import gongkai.answer.foi.OldRequest;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organimport.Sheet;
import gongkai.foundation.organimport.SheetReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads an old book: its headings, which column is which, and every line with what is wrong in it.
@Component
class BookReading {
    /// One form takes so many lines; a longer book is sent in parts.
    static final int MOST_LINES = 5000;

    private final FoiOldBooks books;
    private final Clock clock;

    BookReading(FoiOldBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /// A book as it was read.
    ///
    /// @param places under which heading each column stands; a column that is not there is missing
    record Book(List<String> headings, Map<BookColumn, Integer> places, List<BookLine> lines) {
        List<BookColumn> missing() {
            return Stream.of(BookColumn.values())
                    .filter(column -> column.isRequired() && !places.containsKey(column))
                    .toList();
        }

        long wrong() {
            return lines.stream().filter(line -> line.request().isEmpty()).count();
        }

        List<OldRequest> requests() {
            return lines.stream().flatMap(line -> line.request().stream()).toList();
        }
    }

    /// @param named headings the officer chose for columns, by their number
    Book read(byte[] content, OrganId organ, Map<BookColumn, Integer> named) {
        List<Sheet.Line> table = SheetReader.read(content);
        if (table.size() < 2) {
            throw Refusal.of(BookRefusal.NO_LINES);
        }
        if (table.size() - 1 > MOST_LINES) {
            throw Refusal.of(BookRefusal.TOO_MANY_LINES);
        }
        var headings = table.getFirst().cells().stream().map(String::strip).toList();
        var places = new EnumMap<BookColumn, Integer>(BookColumn.class);
        for (BookColumn column : BookColumn.values()) {
            column.findIn(headings).ifPresent(place -> places.put(column, place));
        }
        named.forEach((column, place) -> {
            if (place < headings.size()) {
                places.put(column, place);
            }
        });
        var book = new Book(headings, places, List.of());
        return book.missing().isEmpty() ? new Book(headings, places, lines(table, places, organ)) : book;
    }

    private List<BookLine> lines(List<Sheet.Line> table, Map<BookColumn, Integer> places, OrganId organ) {
        var today = LocalDate.now(clock);
        var read = table.stream()
                .skip(1)
                .map(line -> BookLine.read(line.number(), cells(line, places), organ, today))
                .toList();
        var known = books.known(
                read.stream().flatMap(line -> line.request().stream()).toList());
        var seen = new HashSet<String>();
        return read.stream()
                .map(line -> line.request()
                        .map(request -> known.contains(request)
                                ? line.with("这一件已经导入过。")
                                : seen.add(request.receivedOn().getYear() + " " + request.number())
                                        ? line
                                        : line.with("同一年里编号重复。"))
                        .orElse(line))
                .toList();
    }

    private static Map<BookColumn, String> cells(Sheet.Line line, Map<BookColumn, Integer> places) {
        var cells = new EnumMap<BookColumn, String>(BookColumn.class);
        places.forEach((column, place) -> {
            if (place < line.cells().size()) {
                cells.put(column, line.cells().get(place));
            }
        });
        return cells;
    }
}
