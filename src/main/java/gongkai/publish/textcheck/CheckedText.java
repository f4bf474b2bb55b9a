package gongkai.publish.textcheck;

import gongkai.foundation.attachment.ReadText;
import gongkai.foundation.organ.OrganId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is about to be published, as the check reads it.
///
/// @param organ who publishes
/// @param self the number of the document where it is already one, so that it is not taken for its own double
/// @param given the particulars that are filled in; those that are empty are left out
/// @param demanded the particulars this kind of document must have
/// @param asked those it should have: where one is missing, somebody says why
/// @param body HTML, before or after it was cleaned: only before can hidden text be seen
public record CheckedText(
        OrganId organ,
        Optional<String> self,
        Map<Metadatum, String> given,
        Set<Metadatum> demanded,
        Set<Metadatum> asked,
        String body,
        List<Enclosure> enclosures) {
    public CheckedText {
        given = Map.copyOf(given);
        demanded = Set.copyOf(demanded);
        asked = Set.copyOf(asked);
        enclosures = List.copyOf(enclosures);
    }

    /// An attachment as it was read.
    ///
    /// @param name the name of the file
    /// @param title the heading inside, or empty where none was made out
    /// @param text what it says, or empty
    /// @param state whether it was read
    /// @param mark tells it from another file of the same name: an answer for one does not hold for the other
    public record Enclosure(String name, String title, String text, ReadText.State state, String mark) {
        /// One that was read.
        public Enclosure(String name, String title, String text) {
            this(name, title, text, ReadText.State.READ, "");
        }

        /// One that is kept here.
        public static Enclosure of(ReadText file) {
            return new Enclosure(
                    file.name(),
                    file.heading(),
                    file.text(),
                    file.state(),
                    file.id().toString());
        }
    }

    /// A body and nothing else yet.
    public static CheckedText of(OrganId organ, String body) {
        return new CheckedText(organ, Optional.empty(), Map.of(), Set.of(), Set.of(), body, List.of());
    }

    /// The same with a particular; an empty one is not given.
    public CheckedText with(Metadatum which, String text) {
        var more = new EnumMap<Metadatum, String>(Metadatum.class);
        more.putAll(given);
        if (text.isBlank()) {
            more.remove(which);
        } else {
            more.put(which, text.strip());
        }
        return new CheckedText(organ, self, more, demanded, asked, body, enclosures);
    }

    /// The same, demanding these particulars.
    public CheckedText demanding(Metadatum first, Metadatum... more) {
        return new CheckedText(organ, self, given, EnumSet.of(first, more), asked, body, enclosures);
    }

    /// The same, asking for these particulars.
    public CheckedText asking(Set<Metadatum> which) {
        return new CheckedText(organ, self, given, demanded, which, body, enclosures);
    }

    /// The same with an attachment.
    public CheckedText with(Enclosure enclosure) {
        var more = new ArrayList<>(enclosures);
        more.add(enclosure);
        return new CheckedText(organ, self, given, demanded, asked, body, more);
    }

    /// The same with these attachments.
    public CheckedText with(List<Enclosure> all) {
        return new CheckedText(organ, self, given, demanded, asked, body, all);
    }

    /// The same, already standing under this number.
    public CheckedText standingAs(String document) {
        return new CheckedText(organ, Optional.of(document), given, demanded, asked, body, enclosures);
    }

    Optional<String> find(Metadatum which) {
        return Optional.ofNullable(given.get(which));
    }
}
