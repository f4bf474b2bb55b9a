package gongkai.answer.foi;

import gongkai.answer.foi.page.DeskPage;
import gongkai.foundation.identity.Person;
import gongkai.foundation.personaldata.Mask;
import gongkai.foundation.web.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The applicant on the desk: masked, or in full once for whoever gave a reason.
@Component
class FoiApplicantPart {
    private final FoiAccess access;
    private final FoiUnmasking unmasking;

    FoiApplicantPart(FoiAccess access, FoiUnmasking unmasking) {
        this.access = access;
        this.unmasking = unmasking;
    }

    DeskPage.ApplicantPart of(Person.Staff me, FoiRequest request, Optional<Applicant> full) {
        Applicant shown = full.orElseGet(() -> masked(access.applicant(request)));
        return new DeskPage.ApplicantPart(
                facts(shown),
                full.isPresent(),
                unmasking.may(me, request),
                FoiPages.choices(UnmaskReason.class, UnmaskReason::label));
    }

    /// An organisation's name and credit code are public; the person who speaks for it is masked like any other.
    static Applicant masked(Applicant applicant) {
        boolean organisation = applicant.kind().isOrganisation();
        return new Applicant(
                applicant.kind(),
                organisation ? applicant.name() : Mask.name(applicant.name()),
                applicant.certificate(),
                organisation ? applicant.certificateNumber() : Mask.identityNumber(applicant.certificateNumber()),
                Mask.name(applicant.contact()),
                Mask.telephone(applicant.telephone()),
                Mask.address(applicant.address()),
                Mask.email(applicant.email()));
    }

    private static List<Fact> facts(Applicant applicant) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("申请人", applicant.name()));
        facts.add(Fact.of("类别", applicant.kind().label()));
        facts.add(Fact.of(applicant.certificate(), applicant.certificateNumber()));
        facts.add(Fact.of("联系电话", applicant.telephone().isEmpty() ? "已删除" : applicant.telephone()));
        if (!applicant.contact().isEmpty()) {
            facts.add(Fact.of("联系人", applicant.contact()));
        }
        if (!applicant.email().isEmpty()) {
            facts.add(Fact.of("电子邮箱", applicant.email()));
        }
        if (!applicant.address().isEmpty()) {
            facts.add(Fact.wide("通信地址", applicant.address()));
        }
        return facts;
    }
}
