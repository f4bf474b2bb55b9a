package gongkai.foundation.notice;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a link in a message says for whom it is: readable words and a keyed hash over them. Whoever has one can end, or
/// begin again, just what it names; it cannot be guessed or made to name something else, and works as often as it is
/// used.
@Component
class UnsubscribeTokens {
    private static final Place TOKEN = Place.of("notice.link.token");
    private static final String SUBSCRIPTION = "s";
    private static final String CONFIRMATION = "c";
    private static final String PERSON = "p";
    private static final String ADDRESS = "a";
    private static final int HASH = 32;

    private final BlindIndex index;
    private final StopStore stops;

    UnsubscribeTokens(BlindIndex index, StopStore stops) {
        this.index = index;
        this.stops = stops;
    }

    /// What a token names.
    sealed interface Meaning {
        /// One subscription, to end it.
        record OneSubscription(long id) implements Meaning {}

        /// One subscription of an address, to confirm it.
        record Confirmation(long id) implements Meaning {}

        /// All news of a channel.
        record AllNews(String recipient, NoticeChannel channel) implements Meaning {}
    }

    String ofSubscription(long id) {
        return signed(SUBSCRIPTION + "-" + id);
    }

    String ofConfirmation(long id) {
        return signed(CONFIRMATION + "-" + id);
    }

    String ofPerson(String key, NoticeChannel channel) {
        return signed(PERSON + "-" + key.replace(':', '-') + "-" + name(channel));
    }

    String ofAddress(String address, NoticeChannel channel) {
        return signed(
                ADDRESS + "-" + stops.ofAddress(address).substring(StopStore.ADDRESS.length()) + "-" + name(channel));
    }

    Optional<Meaning> read(String token) {
        int cut = token.lastIndexOf('-');
        if (cut < 0 || token.length() - cut - 1 != HASH || !token.matches("[a-z0-9-]{1,120}")) {
            return Optional.empty();
        }
        String words = token.substring(0, cut);
        boolean genuine = MessageDigest.isEqual(
                signed(words).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII));
        return genuine ? Optional.of(meaning(words.split("-"))) : Optional.empty();
    }

    private static Meaning meaning(String[] words) {
        return switch (words[0]) {
            case SUBSCRIPTION -> new Meaning.OneSubscription(Long.parseLong(words[1]));
            case CONFIRMATION -> new Meaning.Confirmation(Long.parseLong(words[1]));
            case PERSON -> new Meaning.AllNews(words[1] + ":" + words[2], channel(words[3]));
            case ADDRESS -> new Meaning.AllNews(StopStore.ADDRESS + words[1], channel(words[2]));
            default -> throw new IllegalStateException("a token of ours for something unknown: " + words[0]);
        };
    }

    private String signed(String words) {
        return words + "-" + HexFormat.of().formatHex(index.of(TOKEN, words));
    }

    private static String name(NoticeChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static NoticeChannel channel(String name) {
        return NoticeChannel.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
