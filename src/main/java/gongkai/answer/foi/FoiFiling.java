package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// An application form before and behind its requests.
///
/// @param number the number of a paper that waits or waited for confirmation
/// @param organ whom it is for; empty while a draft does not say
/// @param arrivedOn the day it arrived, which is not the day of receipt where that needs confirmation
/// @param confirmedBy how it was confirmed, in words
/// @param proof the identity proof that came with it, as far as may be told
record FoiFiling(
        long id,
        String submission,
        Optional<String> number,
        FilingState state,
        Optional<OrganId> organ,
        Channel channel,
        Manner manner,
        Optional<LocalDate> arrivedOn,
        Optional<LocalDate> confirmedOn,
        String confirmedBy,
        int parts,
        OptionalLong citizen,
        Optional<Proof> proof) {

    /// 身份证明: kept sealed; what kind of file it is and how large is no secret.
    record Proof(String kind, int size) {
        String mediaType() {
            return kind.equals("PDF") ? "application/pdf" : "image/" + kind.toLowerCase(Locale.ROOT);
        }

        String ending() {
            return kind.equals("JPEG") ? "jpg" : kind.toLowerCase(Locale.ROOT);
        }

        String words() {
            return kind + "，" + Math.max(1, size / 1024) + " KB";
        }
    }

    /// One of the requests a form was split into (一事一申请).
    record Part(int part, FoiRequest request) {}
}
