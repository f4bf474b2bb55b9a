package gongkai.publish.textcheck;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// 发布前检查: everything in a text that must be mended or answered for before it is published. Reads, and changes
/// nothing; answers in a few milliseconds. Links are tried apart, by `LinkCheck`: that takes time.
@Service
public class TextCheck {
    private static final List<Sieve> SIEVES = List.of(
            new NumberSieve(),
            new AddressSieve(),
            new SignSieve(),
            new InjectionSieve(),
            new RunSieve(),
            new DomainSieve());

    private final Supplier<WordSieve> wording;
    private final WebHosts hosts;
    private final Optional<DocumentLookup> documents;

    @Autowired
    TextCheck(Wording wording, TextCheckSettings settings, Optional<DocumentLookup> documents) {
        this(wording::sieve, new WebHosts(settings.trustedHosts()), documents);
    }

    TextCheck(Supplier<WordSieve> wording, WebHosts hosts, Optional<DocumentLookup> documents) {
        this.wording = wording;
        this.hosts = hosts;
        this.documents = documents;
    }

    /// All findings, in the order of the text: title, particulars, body, attachments.
    public List<Finding> check(CheckedText text) {
        return check(List.of(text)).getFirst();
    }

    /// The findings of each text, in the same order. Many texts are sifted side by side, and what they cite is asked
    /// together.
    public List<List<Finding>> check(List<CheckedText> texts) {
        WordSieve words = wording.get();
        var sifted = texts.parallelStream().map(text -> sift(text, words)).toList();
        var known = documents
                .map(lookup -> KnownAround.of(
                        lookup, sifted.stream().map(Sifted::cites).toList()))
                .orElse(KnownAround.NOTHING);
        return sifted.stream().map(each -> each.findings(known)).toList();
    }

    /// A text gone through, but for what must be asked of other documents.
    private record Sifted(CheckedText text, String plain, CitationCheck.Cites cites, Findings found) {
        List<Finding> findings(KnownAround known) {
            CitationCheck.look(text, plain, cites, known, found);
            return found.list().stream()
                    .sorted(Comparator.comparing((Finding each) -> each.place().field())
                            .thenComparing(each -> each.place().enclosure())
                            .thenComparing(each -> each.place().offset()))
                    .toList();
        }
    }

    private Sifted sift(CheckedText text, WordSieve words) {
        var found = new Findings();
        new ParticularsCheck(text).tell(found);
        for (Metadatum which : Metadatum.values()) {
            if (which.isText()) {
                text.find(which)
                        .ifPresent(value -> sift(value, new Findings.Spot(TextField.of(which), ""), words, found));
            }
        }
        String plain = text.body().isBlank() ? "" : body(text, words, found);
        for (CheckedText.Enclosure enclosure : text.enclosures()) {
            EnclosureCheck.look(enclosure, found);
            sift(enclosure.text(), new Findings.Spot(TextField.ENCLOSURE, enclosure.name()), words, found);
        }
        return new Sifted(text, plain, CitationCheck.Cites.of(text, plain), found);
    }

    private String body(CheckedText text, WordSieve words, Findings found) {
        var html = Jsoup.parseBodyFragment(text.body()).body();
        String plain = text.body().indexOf('<') < 0 ? PlainText.of(text.body()) : PlainText.of(html);
        sift(plain, new Findings.Spot(TextField.BODY, ""), words, found);
        if (text.body().indexOf('<') >= 0) {
            new MarkupCheck(hosts).look(html, plain, found);
        }
        return plain;
    }

    private static void sift(String text, Findings.Spot spot, WordSieve words, Findings found) {
        if (text.isBlank()) {
            return;
        }
        var passage = Passage.of(text);
        var taking = found.in(passage, spot);
        for (Sieve sieve : SIEVES) {
            sieve.sift(passage, taking);
        }
        words.sift(passage, taking);
    }
}
