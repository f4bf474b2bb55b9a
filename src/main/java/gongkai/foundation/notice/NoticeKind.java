package gongkai.foundation.notice;

import java.util.Set;

/// A kind of notice and its text. The room that sends it contributes it as a bean; the text may be changed on a page,
/// its open words may not.
///
/// @param id room and event, for example `foi.replied`
/// @param label what people read in their choices, for example 申请有了答复
/// @param title one line, with open words in braces: `您的申请 {number} 已答复`
/// @param text the whole message, with open words in braces
/// @param words the open words that title and text may use
public record NoticeKind(String id, String label, Weight weight, String title, String text, Set<String> words) {
    public NoticeKind {
        words = Set.copyOf(words);
    }

    /// How much it matters that it arrives, and when.
    public enum Weight {
        /// The law wants the person to be told (告知). It cannot be switched off and does not wait for the morning.
        STATUTORY,
        /// Somebody has to act. It always stands in the inbox; other channels as chosen.
        TASK,
        /// Somebody asked to hear of it. As chosen, also as a digest, and every message says how to end it.
        NEWS
    }
}
