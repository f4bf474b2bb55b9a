package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organs;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 来件 by post and fax, entered by the fields of the office's form: received at once, or waiting for the day on which
/// both sides confirm (条例第三十一条第二项、第三项).
@Service
public class FoiPapers {
    private final FoiFilings filings;
    private final Organs organs;

    FoiPapers(FoiFilings filings, Organs organs) {
        this.filings = filings;
        this.organs = organs;
    }

    /// Refuses with everything that is wrong in the form.
    @Transactional
    public void enter(Map<String, String> typed, Person.Staff who) {
        var form = new FoiRequestForm(typed);
        var problems = new Problems();
        form.check(organs).list().forEach(each -> problems.when(true, each.field(), each.sentence()));
        form.checkReceipt(problems, filings.today());
        problems.refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        filings.file(form.entered(organs, filings.today()), who);
    }
}
