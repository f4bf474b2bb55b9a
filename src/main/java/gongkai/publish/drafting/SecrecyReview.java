package gongkai.publish.drafting;

import java.time.Instant;

/// 保密审查 of one state of a text (条例第十七条; 保守国家秘密法): whether it holds a state secret, on what basis
/// that was judged, and what the reviewer says.
///
/// @param secret whether it does
record SecrecyReview(
        DraftId draft,
        int state,
        Instant at,
        long reviewer,
        String reviewerName,
        boolean secret,
        String basis,
        String opinion) {}
