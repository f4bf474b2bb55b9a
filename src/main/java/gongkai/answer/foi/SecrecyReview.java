package gongkai.answer.foi;

import java.time.Instant;

/// 保密审查 of what a request asks for, as it stands on file.
///
/// @param byHandler whether whoever handles the request made it, for want of anybody else
/// @param secret whether it holds a state secret, so that nothing of it may be opened
/// @param scope of what it was made: which information, which files
/// @param basis by what law, regulation or list it was judged
record SecrecyReview(
        Instant at,
        long staff,
        String name,
        boolean byHandler,
        boolean secret,
        String scope,
        String basis,
        String opinion) {
    String conclusion() {
        return secret ? "涉密，不得公开" : "不涉密，可以公开";
    }

    /// Who made it; where it was the handler, that is said.
    String by() {
        return byHandler ? name + "（经办人员兼）" : name;
    }
}
