package gongkai.answer.foi;

import gongkai.foundation.letter.LetterId;
import java.time.LocalDate;
import java.util.Optional;

/// A notice that opens a period of the applicant. The period runs from its delivery (条例第三十条“合理的补正期限”由告知书
/// 指定，国办函〔2020〕109号“自收到收费通知的次日起”), so before that nothing can run out.
///
/// @param servedOn the day of delivery, once it is proved
record PeriodNotice(
        LetterId letter, FoiRequestId request, Kind kind, LocalDate writtenOn, Optional<LocalDate> servedOn) {

    /// What the applicant has to do in the period.
    enum Kind {
        CORRECTION(FoiStatus.AWAITING_CORRECTION, "补正告知书", "补正"),
        FEE(FoiStatus.AWAITING_FEE, "收费通知书", "缴费");

        private final FoiStatus status;
        private final String notice;
        private final String act;

        Kind(FoiStatus status, String notice, String act) {
            this.status = status;
            this.notice = notice;
            this.act = act;
        }

        /// Where a request stands while the period runs.
        FoiStatus status() {
            return status;
        }

        String notice() {
            return notice;
        }

        /// What is to be done, in one word.
        String act() {
            return act;
        }

        static Optional<Kind> of(FoiStatus status) {
            return switch (status) {
                case AWAITING_CORRECTION -> Optional.of(CORRECTION);
                case AWAITING_FEE -> Optional.of(FEE);
                case REGISTERED, AWAITING_REPLY, AWAITING_OPINIONS, AWAITING_REASONS, REPLIED, LAPSED, WITHDRAWN ->
                    Optional.empty();
            };
        }
    }
}
