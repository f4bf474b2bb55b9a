package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An application form that was checked, on its way to being one request or several.
///
/// @param matters 一事一申请: each becomes a request of its own
/// @param arrivedOn the day the paper arrived; the day of receipt stands in the matters
/// @param confirmedBy how it was confirmed with the applicant, in words, or empty
/// @param waits whether somebody must confirm before it is received
/// @param need the help the applicant needs (条例第四十三条), or empty
/// @param kept whether a row was kept of the form before: it was a draft, or files came with it
/// @param typed what was typed, for a form that waits
record FilingOrder(
        List<NewRequest> matters,
        Manner manner,
        LocalDate arrivedOn,
        String confirmedBy,
        boolean waits,
        String need,
        boolean kept,
        Map<String, String> typed) {
    FilingOrder {
        matters = List.copyOf(matters);
        typed = Map.copyOf(typed);
    }

    /// The same under another name.
    FilingOrder named(String name) {
        var named = IntStream.range(0, matters.size())
                .mapToObj(at -> matters.get(at).named(at == 0 ? name : name + "#" + (at + 1)))
                .toList();
        var other = new HashMap<>(typed);
        other.replace("submission", name);
        return new FilingOrder(named, manner, arrivedOn, confirmedBy, waits, need, kept, other);
    }

    NewRequest first() {
        return matters.getFirst();
    }

    /// One request and nothing beside it: no row of its own is kept.
    boolean isPlain() {
        return matters.size() == 1
                && manner == Manner.WRITTEN
                && need.isEmpty()
                && !kept
                && !waits
                && first().channel().confirmation() != Channel.Confirmation.BY_THE_OFFICE
                && first().channel() != Channel.FAX;
    }
}
