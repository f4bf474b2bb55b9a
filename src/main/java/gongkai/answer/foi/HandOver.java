package gongkai.answer.foi;

import java.time.LocalDate;

/// 转交 (条例第三十九条第一款): a petition, complaint or report in the form of a request, handed to the unit it belongs to.
///
/// @param unit who takes it, for example 云州市12345政务服务便民热线
/// @param words what it is about, as the unit reads it
/// @param sentence what the applicant is told
/// @param by who handed it over, as the record names people
public record HandOver(FoiRequestId request, String unit, String words, String sentence, LocalDate on, String by) {}
