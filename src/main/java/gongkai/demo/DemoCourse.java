package gongkai.demo;

/// What is to become of a request, in working days from receipt; what is `NEVER` does not come about before today.
///
/// @param askAfter when a correction is asked, 0 for not at all
/// @param correctAfter how long the applicant takes to correct
/// @param extendAfter when the period is extended, 0 for not at all
/// @param withdrawAfter when the applicant takes the request back, 0 for not at all
/// @param replyAfter when the reply is given, from the day the clock began
record DemoCourse(
        int acceptAfter,
        int askAfter,
        int correctAfter,
        int extendAfter,
        int extendBy,
        int withdrawAfter,
        int replyAfter) {
    static final int NEVER = 800;

    static DemoCourse replied(int replyAfter) {
        return new DemoCourse(1, 0, 0, 0, 0, 0, replyAfter);
    }

    /// Registered and not looked at yet.
    static DemoCourse untouched() {
        return new DemoCourse(NEVER, 0, 0, 0, 0, 0, NEVER);
    }

    static DemoCourse asked(int askAfter) {
        return new DemoCourse(1, askAfter, NEVER, 0, 0, 0, NEVER);
    }

    static DemoCourse extended(int extendAfter, int by, int replyAfter) {
        return new DemoCourse(1, 0, 0, extendAfter, by, 0, replyAfter);
    }

    /// As life has it: most are answered in time, some are corrected, extended, withdrawn, a few are late.
    static DemoCourse any(Dice dice) {
        int accept = dice.between(0, 2);
        int reply = dice.chance(0.012) ? dice.between(21, 27) : dice.between(accept + 3, 19);
        int fall = dice.between(1, 100);
        if (fall <= 7) {
            boolean corrects = dice.chance(0.7);
            return new DemoCourse(
                    accept, accept + dice.between(1, 4), corrects ? dice.between(2, 12) : NEVER, 0, 0, 0, reply);
        }
        if (fall <= 14) {
            int by = dice.between(1, 4) * 5;
            return new DemoCourse(accept, 0, 0, dice.between(15, 19), by, 0, 20 + dice.between(1, by));
        }
        if (fall <= 18) {
            return new DemoCourse(accept, 0, 0, 0, 0, accept + dice.between(1, 9), NEVER);
        }
        return new DemoCourse(accept, 0, 0, 0, 0, 0, reply);
    }
}
