package gongkai.foundation.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A way out of the house.
interface Channel {
    NoticeChannel which();

    /// At most so many messages from this server.
    int perMinute();

    /// Sends the messages and answers for each in its place. Never throws for what the other side does.
    List<Answer> send(List<Message> messages);

    /// One message, ready.
    ///
    /// @param id the same for every try, so that the other side can tell a double
    /// @param link where it leads, or empty
    /// @param unsubscribe where news are ended, for news only
    record Message(
            String id,
            String address,
            String kind,
            String title,
            String text,
            String link,
            Optional<String> unsubscribe,
            List<NoticeEnclosures.Enclosure> enclosures) {
        public Message {
            enclosures = List.copyOf(enclosures);
        }
    }

    /// What the other side said.
    sealed interface Answer {
        /// It took the message over.
        record Accepted(String receipt) implements Answer {}

        /// It will never take this message.
        record Refused(String reason) implements Answer {}

        /// It did not take it now.
        ///
        /// @param pause how long it asked us to wait
        record Failed(String reason, Optional<Duration> pause) implements Answer {
            public Failed(String reason) {
                this(reason, Optional.empty());
            }
        }
    }
}
