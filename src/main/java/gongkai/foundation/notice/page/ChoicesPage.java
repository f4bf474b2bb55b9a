package gongkai.foundation.notice.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// How somebody wants to be told.
///
/// @param own where the account itself is reached, masked, or empty
/// @param typed what stands in the fields of the form
public record ChoicesPage(
        Frame frame,
        boolean console,
        String home,
        String own,
        List<Contact> contacts,
        List<Kind> kinds,
        List<Box> stops,
        List<Choice> times,
        List<Choice> digests,
        List<Choice> hours,
        Map<String, String> typed,
        Problems problems) {
    /// A channel with the address entered for it.
    ///
    /// @param masked the address, or empty
    /// @param waiting whether its code has not been typed yet
    public record Contact(String channel, String label, String masked, boolean waiting, String hint, String typed) {}

    /// A kind of notice with a box for each channel.
    public record Kind(String label, String words, List<Box> boxes) {}

    /// A box to tick.
    ///
    /// @param fixed whether it cannot be unticked
    public record Box(String name, String label, boolean on, boolean fixed) {}

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
