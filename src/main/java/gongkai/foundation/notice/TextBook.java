package gongkai.foundation.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts that hold now: what an administrator laid down, else the kind's own.
final class TextBook {
    private final Map<Wishes.Pick, TextStore.Row> changed;

    private TextBook(Map<Wishes.Pick, TextStore.Row> changed) {
        this.changed = changed;
    }

    static TextBook of(List<TextStore.Row> current) {
        var changed = new HashMap<Wishes.Pick, TextStore.Row>();
        current.forEach(row -> changed.put(new Wishes.Pick(row.kind(), row.channel()), row));
        return new TextBook(changed);
    }

    /// Title and text as laid down, with their open words.
    record Text(NoticeKind kind, String title, String body) {
        Told fill(Map<String, String> words) {
            return new Told(filled(title, words), filled(body, words));
        }

        /// A text laid down before the kind lost a word is told with the kind's own.
        private String filled(String text, Map<String, String> words) {
            return switch (Wording.parse(text, kind.words())) {
                case Wording.Read.Good good -> good.wording().fill(words);
                case Wording.Read.Bad bad ->
                    Wording.parse(text.equals(title) ? kind.title() : kind.text(), kind.words())
                            .orElseThrow()
                            .fill(words);
            };
        }
    }

    /// Title and text as somebody reads them.
    record Told(String title, String body) {}

    Text text(NoticeKind kind, NoticeChannel channel) {
        return Optional.ofNullable(changed.get(new Wishes.Pick(kind.id(), channel)))
                .filter(row -> !row.isDefault())
                .map(row -> new Text(kind, row.title(), row.body()))
                .orElseGet(() -> defaultText(kind, channel));
    }

    boolean isChanged(NoticeKind kind, NoticeChannel channel) {
        return Optional.ofNullable(changed.get(new Wishes.Pick(kind.id(), channel)))
                .filter(row -> !row.isDefault())
                .isPresent();
    }

    /// A text message is the title alone: it is short, and what it is about stands behind the sign-in.
    static Text defaultText(NoticeKind kind, NoticeChannel channel) {
        return switch (channel) {
            case IN_APP, EMAIL, WECHAT -> new Text(kind, kind.title(), kind.text());
            case SMS -> new Text(kind, kind.title(), kind.title());
        };
    }
}
