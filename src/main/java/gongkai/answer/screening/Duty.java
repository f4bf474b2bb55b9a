package gongkai.answer.screening;

import gongkai.foundation.organ.Organ;

/// Another organ whose information it probably is (条例第十条: 谁制作谁公开).
///
/// @param why what speaks for it, in words
public record Duty(Organ organ, String why) {}
