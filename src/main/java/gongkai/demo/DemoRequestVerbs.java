package gongkai.demo;

import gongkai.answer.foi.FoiAcceptance;
import gongkai.answer.foi.FoiConsultation;
import gongkai.answer.foi.FoiCorrection;
import gongkai.answer.foi.FoiExtension;
import gongkai.answer.foi.FoiFee;
import gongkai.answer.foi.FoiIntake;
import gongkai.answer.foi.FoiPublication;
import gongkai.answer.foi.FoiReasons;
import gongkai.answer.foi.FoiRemedies;
import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiSecrecy;
import gongkai.answer.foi.FoiWithdrawal;
import gongkai.answer.foi.PaymentWays;
import gongkai.answer.withheld.WithheldRegister;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.worklist.Supervisions;
import gongkai.foundation.worklist.WorkHolding;
import gongkai.foundation.worklist.WorkPressing;
import gongkai.foundation.worklist.Worklist;
import gongkai.publish.disclosure.Publishing;
import org.springframework.stereotype.Component;

/// All that can be done with a request, in one hand.
@Component
record DemoRequestVerbs(
        FoiIntake intake,
        FoiAcceptance acceptance,
        FoiCorrection correction,
        FoiConsultation consultation,
        FoiExtension extension,
        FoiReasons reasons,
        FoiFee fee,
        FoiSecrecy secrecy,
        FoiReply reply,
        FoiWithdrawal withdrawal,
        FoiPublication publication,
        Publishing publishing,
        FoiRemedies remedies,
        WithheldRegister withheld,
        PaymentWays ways,
        Letters letters,
        Deliveries deliveries,
        Worklist worklist,
        WorkHolding holding,
        WorkPressing pressing,
        Supervisions supervisions) {}
