package gongkai.publish.textcheck;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One word of the list.
///
/// @param rule what it says
/// @param by who changed it last
/// @param endedAt since when it is not looked for any more
record WordEntry(long id, Rule rule, Instant changedAt, String by, Optional<Instant> endedAt) {

    boolean isUsed() {
        return endedAt.isEmpty();
    }

    /// A word, what is wrong with it, and what to do.
    ///
    /// @param instead what to write instead; empty when nothing stands for it
    /// @param within longer words in which it is right, for example 做为民 for 做为
    /// @param note why
    record Rule(String word, WordKind kind, String instead, List<String> within, Severity severity, String note) {
        Rule {
            within = List.copyOf(within);
        }

        /// The word as it is looked for.
        String key() {
            return key(word);
        }

        static String key(String word) {
            return String.valueOf(Passage.of(word.toLowerCase(Locale.ROOT)).folded());
        }

        String sentence(String passage) {
            var said = new StringBuilder("“" + passage + "”");
            said.append(
                    switch (kind) {
                        case MISSPELLING -> "是常见的错误写法";
                        case BANNED_WORD -> "不宜使用";
                        case TITLE_ERROR -> "表述不规范";
                        case INJECTED -> "像是被人植入的";
                    });
            said.append(instead.isEmpty() ? "，请删去或者改写" : "，请改为“" + instead + "”");
            if (severity == Severity.MUST_ANSWER) {
                said.append("；确属原文的，请说明");
            }
            return said.append("。").append(note).toString();
        }
    }
}
