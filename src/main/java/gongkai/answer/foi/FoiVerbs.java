package gongkai.answer.foi;

import org.springframework.stereotype.Component;

/// All the verbs of the desk in one hand.
@Component
record FoiVerbs(
        FoiAcceptance acceptance,
        FoiSplit split,
        FoiCorrection correction,
        FoiConsultation consultation,
        FoiLateOpinion lateOpinion,
        FoiExtension extension,
        FoiReasons reasons,
        FoiFee fee,
        FoiSecrecy secrecy,
        FoiReply reply,
        FoiWithdrawal withdrawal,
        FoiPublication publication,
        FoiProposals proposals,
        FoiHandOvers handOvers,
        FoiRemedies remedies) {}
