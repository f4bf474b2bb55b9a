package gongkai.publish.gazette;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.gazette.page.IssueDeskPage;
import gongkai.publish.gazette.page.IssueListPage;
import gongkai.publish.gazette.page.NewIssuePage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the pages of the desk show.
@Component
class GazetteDeskPages {
    private static final int MOST_CANDIDATES = 100;
    /// What gazettes print: what lays something down, and what the public must know of it.
    private static final List<DocumentKind> PRINTED = List.of(
            DocumentKind.RULES,
            DocumentKind.NORMATIVE_DOCS,
            DocumentKind.OTHER_DOCS,
            DocumentKind.PLAN,
            DocumentKind.PERSONNEL,
            DocumentKind.MEETING,
            DocumentKind.NEWS);

    private final Issues issues;
    private final IssueEntryStore entries;
    private final Printing printing;
    private final Compiling compiling;
    private final Publications publications;
    private final DocumentFacts facts;
    private final Organs organs;
    private final Calendar calendar;

    GazetteDeskPages(
            Issues issues,
            IssueEntryStore entries,
            Printing printing,
            Compiling compiling,
            Publications publications,
            DocumentFacts facts,
            Organs organs,
            Calendar calendar) {
        this.issues = issues;
        this.entries = entries;
        this.printing = printing;
        this.compiling = compiling;
        this.publications = publications;
        this.facts = facts;
        this.organs = organs;
        this.calendar = calendar;
    }

    /// Today, and who may compile for whom.
    @Component
    record Calendar(Clock clock, Policy policy) {
        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    IssueListPage list(Frames frames, String page) {
        return new IssueListPage(
                frames.console("政府公报", Crumb.here("政府公报")),
                issues.slice(Pages.parse(page))
                        .map(issue -> new IssueListPage.Row(
                                issue.called(),
                                issue.deskPath(),
                                DateText.full(issue.dated()),
                                issue.status().label(),
                                issues.entries(issue).size())));
    }

    /// The form with what follows the last issue.
    NewIssuePage next(Frames frames, Person.Staff me) {
        LocalDate today = calendar.today();
        var last = issues.findLast();
        int number = last.filter(issue -> issue.year() == today.getYear())
                        .map(Issue::number)
                        .orElse(0)
                + 1;
        int total = last.map(Issue::total).orElse(0) + 1;
        String organ = governments(me).stream().findFirst().map(Choice::value).orElse("");
        return typed(
                frames,
                me,
                organ,
                List.of(
                        String.valueOf(today.getYear()),
                        String.valueOf(number),
                        String.valueOf(total),
                        today.toString()),
                new Problems());
    }

    NewIssuePage typed(Frames frames, Person.Staff me, String organ, List<String> typed, Problems problems) {
        return new NewIssuePage(
                frames.console("新编一期", Crumb.of("政府公报", GazetteDeskController.LIST), Crumb.here("新编一期")),
                governments(me),
                organ,
                typed.get(0),
                typed.get(1),
                typed.get(2),
                typed.get(3),
                problems);
    }

    /// The governments for which this person may compile one; where there is none, every organ.
    private List<Choice> governments(Person.Staff me) {
        var places = calendar.policy().where(me, Act.COMPILE_GAZETTE).stream()
                .map(organs::get)
                .filter(Organ::isActive)
                .toList();
        var governments = places.stream()
                .filter(organ -> organ.kind() == OrganKind.GOVERNMENT)
                .toList();
        return (governments.isEmpty() ? places : governments)
                .stream()
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList();
    }

    IssueDeskPage desk(
            Frames frames, Issue issue, Optional<LocalDate> from, Optional<LocalDate> to, Problems problems) {
        var all = issues.entries(issue);
        var whyNotChange = Compiling.whyNot(IssueAction.COMPILE, issue.status()).map(GazetteRefusal::message);
        LocalDate first = from.orElseGet(() -> issue.dated().minusMonths(1));
        LocalDate last = to.orElse(issue.dated());
        var found = whyNotChange.isPresent()
                ? List.<PublishedDocument>of()
                : publications.listPublished(first, last, PRINTED, MOST_CANDIDATES);
        return new IssueDeskPage(
                frame(frames, issue),
                issue.called(),
                issue.deskPath(),
                issue.status() == IssueStatus.IN_PRINT ? Optional.of(issue.path()) : Optional.empty(),
                facts(issue, all),
                parts(all),
                Arrays.stream(GazetteSection.values())
                        .map(section -> new Choice(section.name(), section.label()))
                        .toList(),
                whyNotChange,
                whyNotChange.or(() -> compiling.whyNotYet(all).map(GazetteRefusal::message)),
                issue.dated().toString(),
                first.toString(),
                last.toString(),
                candidates(found),
                found.size() == MOST_CANDIDATES,
                problems);
    }

    private static Frame frame(Frames frames, Issue issue) {
        return frames.console(issue.called(), Crumb.of("政府公报", GazetteDeskController.LIST), Crumb.here(issue.called()));
    }

    private static List<Fact> facts(Issue issue, List<IssueEntry> all) {
        return List.of(
                Fact.of("名称", issue.title()),
                Fact.of("期次", issue.called()),
                Fact.of("出版日期", DateText.full(issue.dated())),
                Fact.of("状态", issue.status().label()),
                Fact.of("收入文件", all.size() + " 件"));
    }

    private List<IssueDeskPage.Part> parts(List<IssueEntry> all) {
        return Arrays.stream(GazetteSection.values())
                .map(section -> new IssueDeskPage.Part(
                        section.label(),
                        section.name(),
                        all.stream()
                                .filter(entry -> entry.section() == section)
                                .map(this::row)
                                .toList()))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private IssueDeskPage.Row row(IssueEntry entry) {
        boolean open = printing.isOpen(entry.document());
        var shown = entry.printed().or(() -> printing.print(entry.document())).filter(each -> open);
        return new IssueDeskPage.Row(
                entry.document().toString(),
                entry.place(),
                shown.map(IssueEntry.Printed::title).orElse("（本篇文件已撤下）"),
                shown.map(IssueEntry.Printed::number).orElse(""),
                entry.document().path(),
                open,
                shown.map(IssueEntry.Printed::standard).orElse(false));
    }

    private List<IssueDeskPage.Candidate> candidates(List<PublishedDocument> found) {
        var taken = entries.issuesOf(found.stream().map(PublishedDocument::id).toList());
        return found.stream()
                .filter(document -> !taken.containsKey(document.id()))
                .map(document -> new IssueDeskPage.Candidate(
                        document.id().toString(),
                        document.title(),
                        document.number().map(DocumentNumber::value).orElse(""),
                        document.kind().label(),
                        facts.organShortName(document.organ()),
                        DateText.full(document.publishedOn())))
                .toList();
    }
}
