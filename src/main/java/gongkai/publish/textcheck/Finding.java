package gongkai.publish.textcheck;

/// One thing to mend or to answer for.
///
/// @param passage exactly what was found, as it is written; empty where something is missing
/// @param sentence what is wrong and what to do
/// @param key the same for the same passage between the same words: an answer given once holds until either changes
public record Finding(FindingKind kind, Severity severity, Place place, String passage, String sentence, String key) {
    private static final int SHOWN_ENDS = 3;

    /// Where it stands.
    ///
    /// @param enclosure the name of the attachment, or empty
    /// @param offset the place of its first character in the plain text of the field
    /// @param before some characters before it
    /// @param after some characters behind it
    public record Place(TextField field, String enclosure, int offset, String before, String after) {
        /// A place without a passage.
        static Place of(TextField field) {
            return new Place(field, "", 0, "", "");
        }

        /// The field as people call it.
        public String label() {
            return enclosure.isEmpty() ? field.label() : field.label() + "“" + enclosure + "”";
        }
    }

    /// What was found, for a page: personal data is masked in the middle.
    public String shown() {
        int length = passage.length();
        if (!kind.isPersonal() || length <= SHOWN_ENDS * 2) {
            return passage;
        }
        return passage.substring(0, SHOWN_ENDS)
                + "*".repeat(length - SHOWN_ENDS * 2)
                + passage.substring(length - SHOWN_ENDS);
    }
}
