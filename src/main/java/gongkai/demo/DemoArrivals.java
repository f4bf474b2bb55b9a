package gongkai.demo;

import gongkai.answer.foi.Applicant;
import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.FoiPapers;
import gongkai.answer.foi.SupplyForm;
import gongkai.answer.foi.SupplyRoute;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Papers that came by ordinary post and by fax and wait until somebody reaches the applicant: two of today, one that
/// has waited too long.
@Component
class DemoArrivals implements DemoChapter {
    private static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");

    private final FoiPapers papers;

    DemoArrivals(FoiPapers papers) {
        this.papers = papers;
    }

    @Override
    public void plan(DemoStage stage, Dice dice) {
        arrive(stage, dice, 3, Channel.MAIL_ORDINARY, "农村敬老院改造资金使用情况", "2024年至2025年，各县区金额");
        arrive(stage, dice, 1, Channel.FAX, "社会组织年度检查结果", "2025年度，社会团体部分");
        arrive(stage, dice, 1, Channel.MAIL_ORDINARY, "地名变更批复", "前街、后街两条道路的命名批复文件");
    }

    private void arrive(DemoStage stage, Dice dice, int before, Channel channel, String title, String description) {
        LocalDate day = stage.days().beforeToday(before);
        var applicant = DemoApplicants.of(ApplicantKind.NATURAL_PERSON, dice);
        String submission = "demo:arrival:" + title;
        stage.agenda().at(DemoDays.morning(day, dice), () -> {
            var typed = new HashMap<>(fields(applicant));
            typed.put("submission", submission);
            typed.put("channel", channel.name());
            typed.put("arrivedOn", day.toString());
            typed.put("title", title);
            typed.put("description", description);
            papers.enter(typed, stage.officer(CIVIL_AFFAIRS));
        });
    }

    private static Map<String, String> fields(Applicant applicant) {
        return Map.of(
                "organ", CIVIL_AFFAIRS.value(),
                "kind", applicant.kind().name(),
                "name", applicant.name(),
                "certificate", applicant.certificate(),
                "certificateNumber", applicant.certificateNumber(),
                "telephone", applicant.telephone(),
                "address", applicant.address(),
                "form", SupplyForm.PAPER.name(),
                "route", SupplyRoute.MAIL.name());
    }
}
