package gongkai.answer.foi;

import gongkai.answer.foifee.ProcessingFee;
import java.time.LocalDate;
import java.util.Optional;

/// The fee of one request.
///
/// @param howToPay 缴纳方式, as it stands in the notice
/// @param paper the number of the 财政票据, once paid
public record FeeNotice(
        FoiRequestId request,
        ProcessingFee fee,
        String howToPay,
        LocalDate noticedOn,
        Optional<LocalDate> paidOn,
        Optional<String> paper) {}
