package gongkai.publish.gazette;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.Book;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.publish.disclosure.DocumentReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An issue as PDF. It is set when it is first asked for and kept while nothing in it is withdrawn; the next one who
/// asks for it at the same time waits.
@Component
class GazetteFile {
    private static final int KEPT = 4;
    private static final int END_OF_BODY = 120;

    private final IssueEntryStore entries;
    private final Printing printing;
    private final Typesetter typesetter;
    private final Organs organs;
    private final Map<Wanted, byte[]> kept = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    GazetteFile(IssueEntryStore entries, Printing printing, Typesetter typesetter, Organs organs) {
        this.entries = entries;
        this.printing = printing;
        this.typesetter = typesetter;
        this.organs = organs;
    }

    private record Wanted(IssueId issue, List<IssueEntry> entries) {}

    /// The file of an issue in print.
    byte[] of(Issue issue) {
        var wanted = new Wanted(issue.id(), entries.list(issue.id()));
        synchronized (kept) {
            return kept.computeIfAbsent(wanted, each -> typesetter.bind(book(issue, each.entries(), false)))
                    .clone();
        }
    }

    /// The proof of an issue that is being compiled, with what its documents say now.
    byte[] proof(Issue issue) {
        var now = entries.list(issue.id()).stream()
                .map(entry -> new IssueEntry(
                        entry.document(),
                        entry.section(),
                        entry.place(),
                        printing.print(entry.document()),
                        entry.withdrawnOn()))
                .toList();
        return typesetter.bind(book(issue, now, true));
    }

    private Book book(Issue issue, List<IssueEntry> all, boolean draft) {
        var parts = new LinkedHashMap<GazetteSection, List<Book.Article>>();
        all.forEach(entry -> parts.computeIfAbsent(entry.section(), each -> new ArrayList<>())
                .add(article(entry)));
        var chapters = parts.entrySet().stream()
                .map(part -> new Book.Chapter(part.getKey().label(), part.getValue()))
                .toList();
        return new Book(issue.title(), issue.called(), name(issue.organ()), issue.dated(), chapters, draft);
    }

    private String name(OrganId organ) {
        return organs.get(organ).name();
    }

    private Book.Article article(IssueEntry entry) {
        var text = printing.textOf(entry);
        return entry.printed()
                .filter(printed -> entry.isOpen() && text.isPresent())
                .map(printed -> article(printed, text.get()))
                .orElseGet(() -> gone(entry));
    }

    private static Book.Article article(IssueEntry.Printed printed, DocumentReading.Text text) {
        var pieces = new ArrayList<>(BodyPieces.of(text.body()));
        if (pieces.isEmpty()) {
            pieces.add(new Book.Piece.Paragraph("（正文见网上公开的附件）"));
        }
        return new Book.Article(
                printed.title(),
                printed.standard() ? Issues.STANDARD : "",
                printed.number(),
                pieces,
                signed(printed, pieces));
    }

    /// 署名 and 成文日期, unless the text ends with that day itself.
    private static Optional<Book.Signature> signed(IssueEntry.Printed printed, List<Book.Piece> pieces) {
        String all = pieces.stream()
                .map(piece -> switch (piece) {
                    case Book.Piece.Heading heading -> heading.text();
                    case Book.Piece.Paragraph paragraph -> paragraph.text();
                    case Book.Piece.Grid _ -> "";
                })
                .collect(Collectors.joining())
                .replace(" ", "");
        String end = all.substring(Math.max(0, all.length() - END_OF_BODY));
        return end.contains(DateText.full(printed.madeOn()))
                ? Optional.empty()
                : Optional.of(new Book.Signature(printed.organName(), printed.madeOn()));
    }

    /// Neither title nor text: they may be what had to be withdrawn.
    private static Book.Article gone(IssueEntry entry) {
        String since =
                entry.withdrawnOn().map(DateText::full).map(day -> "于" + day).orElse("");
        return new Book.Article(
                "（本篇文件已撤下）",
                "",
                "",
                List.of(new Book.Piece.Paragraph("本篇文件已由发布机关" + since + "撤下，本期公报不再提供。")),
                Optional.empty());
    }
}
