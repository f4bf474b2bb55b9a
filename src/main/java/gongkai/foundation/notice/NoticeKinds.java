package gongkai.foundation.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// All kinds of notice there are. Two with one id, a text with a word that is not its own, and a notice with other
/// words than its kind are mistakes of ours and stop the house or the change.
@Component
class NoticeKinds {
    private final Map<String, NoticeKind> kinds = new TreeMap<>();

    NoticeKinds(List<NoticeKind> contributed) {
        for (NoticeKind kind : contributed) {
            if (kinds.put(kind.id(), kind) != null) {
                throw new IllegalStateException("two kinds of notice are called " + kind.id());
            }
            Wording.parse(kind.title(), kind.words()).orElseThrow();
            Wording.parse(kind.text(), kind.words()).orElseThrow();
        }
    }

    Optional<NoticeKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /// By their names.
    List<NoticeKind> list() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(NoticeKind::id))
                .toList();
    }

    /// Those a person can choose about: not what the house itself must say to check an address.
    List<NoticeKind> listChoosable() {
        return list().stream().filter(kind -> !kind.id().startsWith("notice.")).toList();
    }

    NoticeKind of(Notice notice) {
        var kind = find(notice.kind())
                .orElseThrow(() -> new IllegalStateException("there is no kind of notice " + notice.kind()));
        if (!notice.words().keySet().equals(kind.words())) {
            throw new IllegalStateException("a notice %s has the words %s"
                    .formatted(kind.id(), notice.words().keySet()));
        }
        return kind;
    }
}
