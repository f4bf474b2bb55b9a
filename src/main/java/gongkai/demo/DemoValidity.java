package gongkai.demo;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.cleanup.Campaign;
import gongkai.publish.cleanup.CleanupAnswers;
import gongkai.publish.cleanup.CleanupConclusion;
import gongkai.publish.cleanup.Cleanups;
import gongkai.publish.cleanup.Outcome;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import gongkai.publish.interpretation.Duties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What becomes of the demo city's documents: a clean-up that was concluded last autumn and one that is under way;
/// once a month the units say which of their documents need no interpretation.
@Component
class DemoValidity implements DemoChapter {
    private static final List<OrganId> CLEANING = List.of(OrganId.of("civil-affairs"), OrganId.of("market"));
    private static final int OF_EACH = 5;
    private static final int DAYS_TO_EXPLAIN = 20;
    private static final List<String> REASONS =
            List.of("文件面向机关内部的工作安排，没有新的权利义务。", "文件内容简明，正文已经说明办理方法。", "与上一版相比只调整了文字，已有解读仍然适用。");

    private final Cleanups cleanups;
    private final CleanupAnswers answers;
    private final CleanupConclusion conclusion;
    private final Drafts drafts;
    private final DraftGate gate;
    private final SecrecyReviews secrecy;
    private final Duties duties;
    private final Publications publications;
    private final Staffing staffing;

    DemoValidity(
            Cleanups cleanups,
            CleanupAnswers answers,
            CleanupConclusion conclusion,
            Gates gates,
            Duties duties,
            Publications publications,
            Staffing staffing) {
        this.cleanups = cleanups;
        this.answers = answers;
        this.conclusion = conclusion;
        this.drafts = gates.drafts();
        this.gate = gates.gate();
        this.secrecy = gates.secrecy();
        this.duties = duties;
        this.publications = publications;
        this.staffing = staffing;
    }

    /// The way of a text to the public.
    @Component
    record Gates(Drafts drafts, DraftGate gate, SecrecyReviews secrecy) {}

    @Override
    public void plan(DemoStage stage, Dice dice) {
        LocalDate today = stage.days().today();
        LocalDate first = LocalDate.of(today.getYear() - DemoCity.YEARS_OF_HISTORY, 2, 1);
        for (LocalDate month = first; month.isBefore(today); month = month.plusMonths(1)) {
            LocalDate day = stage.days().after(month, 1);
            stage.agenda().at(DemoDays.afternoon(day, dice), () -> exempt(stage, day));
        }
        concluded(stage, dice, today.getYear() - 1);
        underWay(stage, dice);
    }

    private void exempt(DemoStage stage, LocalDate day) {
        int nth = 0;
        for (DocumentId id : duties.listOpenedBefore(day.minusDays(DAYS_TO_EXPLAIN))) {
            var organ = publications.find(id).map(PublishedDocument::organ);
            if (organ.isPresent()) {
                duties.exempt(id, REASONS.get(nth++ % REASONS.size()), stage.officer(organ.get()));
            }
        }
    }

    private void concluded(DemoStage stage, Dice dice, int year) {
        LocalDate began = stage.days().after(LocalDate.of(year, 10, 9), 1);
        LocalDate answered = stage.days().after(began, 6);
        LocalDate published = stage.days().after(answered, 5);
        var made = new ArrayList<Campaign>();
        stage.agenda()
                .at(
                        DemoDays.morning(began, dice),
                        () -> begin(stage, year + "年文件清理", began.plusDays(30), year - 1)
                                .ifPresent(made::add));
        stage.agenda().at(DemoDays.morning(answered, dice), () -> made.forEach(each -> answer(stage, each, true)));
        stage.agenda()
                .at(
                        DemoDays.morning(published, dice),
                        () -> made.forEach(each -> conclude(each, "云州市人民政府关于公布%d年文件清理结果的决定".formatted(year))));
    }

    /// The result passes the whole gate.
    private void conclude(Campaign campaign, String title) {
        var draft = conclusion.draft(campaign.id(), title, "", who("editor"));
        drafts.submit(draft, who("editor"));
        secrecy.review(draft, 1, Optional.of(false), "《中华人民共和国保守国家秘密法》", "所列文件均已公开，清理意见不涉及国家秘密。", who("secrecy"));
        gate.pass(draft, 1, "件数与清理意见一致", who("reviewer"));
        gate.pass(draft, 1, "", publisher());
        gate.pass(draft, 1, "", who("yunzhou-head"));
    }

    private void underWay(DemoStage stage, Dice dice) {
        LocalDate today = stage.days().today();
        var made = new ArrayList<Campaign>();
        stage.agenda()
                .at(
                        DemoDays.morning(stage.days().beforeToday(6), dice),
                        () -> begin(stage, today.getYear() + "年涉企文件清理", today.plusDays(20), today.getYear() - 1)
                                .ifPresent(made::add));
        stage.agenda()
                .at(
                        DemoDays.afternoon(stage.days().beforeToday(2), dice),
                        () -> made.forEach(each -> answer(stage, each, false)));
    }

    /// Notices of the years up to one: what is laid down by them is soon done, and no later document ends them.
    private Optional<Campaign> begin(DemoStage stage, String title, LocalDate due, int lastYear) {
        var picked = new ArrayList<PublishedDocument>();
        for (OrganId organ : CLEANING) {
            picked.addAll(publications.listMade(Set.of(organ), Set.of(DocumentKind.OTHER_DOCS), 2000, lastYear).stream()
                    .filter(document -> document.validity().isBinding())
                    .limit(OF_EACH)
                    .toList());
        }
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        var campaign = cleanups.plan(DemoOrgans.CITY, title, "省政府办公厅关于开展文件清理的通知", due, publisher());
        cleanups.pick(campaign.id(), picked, publisher());
        cleanups.start(campaign.id(), publisher());
        return Optional.of(campaign);
    }

    /// What stays and what is done, in turn. In a campaign under way one organ has answered.
    private void answer(DemoStage stage, Campaign campaign, boolean all) {
        var parts = cleanups.listParts(campaign.id());
        for (var part : all ? parts : parts.subList(0, Math.min(1, parts.size()))) {
            var documents = cleanups.listDocuments(campaign.id(), part.id());
            var said = new LinkedHashMap<DocumentId, CleanupAnswers.Answer>();
            documents.forEach(document -> said.put(document, say(said.size())));
            answers.answer(campaign.id(), part.id(), Map.copyOf(said), stage.officer(part.organ()));
            if (all) {
                answers.review(campaign.id(), part.id(), documents, Optional.empty(), publisher());
            }
        }
    }

    private static CleanupAnswers.Answer say(int nth) {
        return switch (nth % 5) {
            case 1 -> new CleanupAnswers.Answer(Outcome.DECLARE_INVALID, "工作任务已经完成。");
            case 3 -> new CleanupAnswers.Answer(Outcome.ABOLISH, "主要内容已由新的规定替代。");
            case 4 -> new CleanupAnswers.Answer(Outcome.REVISE, "部分措施与上级新规定不一致。");
            default -> new CleanupAnswers.Answer(Outcome.KEEP, "");
        };
    }

    private Person.Staff publisher() {
        return who("publisher");
    }

    private Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }
}
