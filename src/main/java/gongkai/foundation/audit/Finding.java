package gongkai.foundation.audit;

import java.util.OptionalLong;

/// Something in the record that is not as it was written.
///
/// @param entry the row it is about
/// @param seal the seal it is about
/// @param sentence what was found, with the row's number, time, action and subject as far as they are still known
public record Finding(Kind kind, OptionalLong entry, OptionalLong seal, String sentence) {
    static Finding ofEntry(Kind kind, long entry, long seal, String sentence) {
        return new Finding(kind, OptionalLong.of(entry), OptionalLong.of(seal), sentence);
    }

    static Finding ofRow(Kind kind, long entry, String sentence) {
        return new Finding(kind, OptionalLong.of(entry), OptionalLong.empty(), sentence);
    }

    static Finding ofSeal(Kind kind, long seal, String sentence) {
        return new Finding(kind, OptionalLong.empty(), OptionalLong.of(seal), sentence);
    }

    /// What may have happened to the record.
    public enum Kind {
        CHANGED("行被改动"),
        REMOVED("行被删除"),
        INSERTED("行为后来补入"),
        COPIED("行被复制"),
        SEAL_ALTERED("封存被改动"),
        SEAL_MISSING("封存缺失"),
        CHAIN_CUT("封存链与库外记录不符"),
        ARCHIVE_ALTERED("归档被改动");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
