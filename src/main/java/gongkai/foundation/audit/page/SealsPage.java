package gongkai.foundation.audit.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// The seals of the record, newest first, for everyone.
///
/// @param publicKey the key that signs now
/// @param fingerprint what people compare of it
public record SealsPage(Frame frame, Slice<Row> seals, String publicKey, String fingerprint) {
    /// One seal.
    public record Row(String number, String time, String size, String root, String signature, String fingerprint) {}
}
