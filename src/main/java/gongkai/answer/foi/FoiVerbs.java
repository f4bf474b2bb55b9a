package gongkai.answer.foi;

import org.springframework.stereotype.Component;

/// All the verbs of the desk in one hand.
@Component
record FoiVerbs(
        FoiAcceptance acceptance,
        FoiCorrection correction,
        FoiExtension extension,
        FoiReply reply,
        FoiWithdrawal withdrawal,
        FoiPublication publication,
        FoiRemedies remedies) {}
