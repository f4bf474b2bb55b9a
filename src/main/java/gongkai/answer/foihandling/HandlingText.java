package gongkai.answer.foihandling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// How moments and signatures are written here.
final class HandlingText {
    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /// How the house calls itself where nobody acted.
    static final String HOUSE = "系统";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");

    private HandlingText() {}

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(HERE));
    }

    /// Who is asked: the unit, or the organ.
    static String receiver(Assistance asked, String organ) {
        return asked.unit().orElse(organ);
    }
}
