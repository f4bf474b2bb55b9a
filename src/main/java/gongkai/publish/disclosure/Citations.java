package gongkai.publish.disclosure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which document is meant when a text names one: by its address, its 文号 or its title. What was withdrawn is not
/// found.
@Service
@Transactional(readOnly = true)
public class Citations {
    private static final String PLACE = "^.*/publish/documents/";

    private final ValidityStore store;
    private final Publications publications;

    Citations(ValidityStore store, Publications publications) {
        this.store = store;
        this.publications = publications;
    }

    /// The document of that 文号 or that title, with or without book marks. Where several are called alike, one that
    /// binds goes before those that do not, then the newest.
    public Optional<PublishedDocument> find(String cited) {
        String even = BodyText.line(cited);
        String title = unquoted(even);
        String number = DocumentNumber.parse(even).map(DocumentNumber::value).orElse("");
        if (title.isEmpty()) {
            return Optional.empty();
        }
        List<PublishedDocument> called = store.listCalled(number, title);
        return called.stream()
                .filter(document -> document.validity().isBinding())
                .findFirst()
                .or(() -> called.stream().findFirst());
    }

    /// The same, or by the address of its page or the number at its end; for forms.
    public Optional<PublishedDocument> findTyped(String typed) {
        String even = BodyText.line(typed);
        return DocumentId.parse(even.replaceFirst(PLACE, ""))
                .flatMap(publications::find)
                .or(() -> find(even));
    }

    private static String unquoted(String text) {
        boolean quoted = text.startsWith("《") && text.endsWith("》") && text.length() > 2;
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        return bare.replace('〈', '《').replace('〉', '》');
    }
}
