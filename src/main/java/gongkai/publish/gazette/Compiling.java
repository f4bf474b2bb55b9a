package gongkai.publish.gazette;

import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs: begin an issue, choose and order its documents, publish or discard it. Each asks the policy and is one
/// transaction with its row in the record.
@Service
public class Compiling {
    private final IssueStore issues;
    private final IssueEntryStore entries;
    private final Printing printing;
    private final Organs organs;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Compiling(
            IssueStore issues,
            IssueEntryStore entries,
            Printing printing,
            Organs organs,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issues = issues;
        this.entries = entries;
        this.printing = printing;
        this.organs = organs;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Begins an issue.
    ///
    /// @param organ whose gazette it is
    /// @param number which of the year
    /// @param total which of the whole series
    @Transactional
    public IssueId begin(OrganId organ, int year, int number, int total, LocalDate dated, Person person) {
        policy.require(person, Act.COMPILE_GAZETTE, organ);
        issues.holdNumbers();
        new Problems()
                .when(number < 1 || number > 999, "number", "期号填写 1 到 999 的数字。")
                .when(total < number || total > 999_999, "total", "总期号不小于当年的期号。")
                .when(dated.getYear() != year, "dated", "出版日期要在" + year + "年以内。")
                .when(issues.isTaken(year, number, total), "number", "这个期号或者总期号已经用过，请核对。")
                .refuseIfAny(GazetteRefusal.ISSUE_INCOMPLETE);
        var id = issues.insert(organ, organs.get(organ).name() + "公报", year, number, total, dated);
        told(id, organ, person, "新编公报", "%d年第%d期（总第%d期）".formatted(year, number, total));
        return id;
    }

    /// Changes the day of publication.
    @Transactional
    public void redate(IssueId id, LocalDate dated, Person person) {
        var issue = hold(id, IssueAction.COMPILE, person);
        new Problems()
                .when(dated.getYear() != issue.year(), "dated", "出版日期要在" + issue.year() + "年以内。")
                .refuseIfAny(GazetteRefusal.ISSUE_INCOMPLETE);
        issues.redate(id, dated);
        told(id, issue.organ(), person, "改定公报出版日期", dated.toString());
    }

    /// Takes published documents into the issue, each into the part where it usually stands. What stands there
    /// already stays where it is.
    @Transactional
    public void add(IssueId id, Collection<DocumentId> documents, Person person) {
        var issue = hold(id, IssueAction.COMPILE, person);
        var chosen = documents.stream().distinct().map(printing::require).toList();
        if (chosen.isEmpty()) {
            throw Refusal.of(GazetteRefusal.NO_SUCH_DOCUMENT);
        }
        for (var document : chosen) {
            var maker = organs.get(document.organ()).kind();
            entries.add(id, document.id(), GazetteSection.usual(document.kind(), maker));
        }
        renumber(id, entries.list(id));
        told(
                id,
                issue.organ(),
                person,
                "选入文件",
                "文件"
                        + String.join(
                                "、",
                                chosen.stream()
                                        .map(each -> each.id().toString())
                                        .toList()));
    }

    /// Moves a document into another part of the issue, behind what stands there.
    @Transactional
    public void assign(IssueId id, DocumentId document, GazetteSection section, Person person) {
        var issue = hold(id, IssueAction.COMPILE, person);
        var entry = entry(id, document);
        entries.put(id, document, section, Integer.MAX_VALUE);
        renumber(id, entries.list(id));
        told(
                id,
                issue.organ(),
                person,
                "调整公报栏目",
                "文件%s由%s移到%s".formatted(document, entry.section().label(), section.label()));
    }

    /// Moves a document one place up or down within its part.
    @Transactional
    public void shift(IssueId id, DocumentId document, boolean up, Person person) {
        var issue = hold(id, IssueAction.COMPILE, person);
        var entry = entry(id, document);
        var part = entries.list(id).stream()
                .filter(each -> each.section() == entry.section())
                .toList();
        int other = part.indexOf(entry) + (up ? -1 : 1);
        if (other < 0 || other >= part.size()) {
            return;
        }
        entries.put(id, document, entry.section(), part.get(other).place());
        entries.put(id, part.get(other).document(), entry.section(), entry.place());
        told(id, issue.organ(), person, "调整公报次序", "文件%s%s一位".formatted(document, up ? "上移" : "下移"));
    }

    /// Takes a document out of the issue.
    @Transactional
    public void remove(IssueId id, DocumentId document, Person person) {
        var issue = hold(id, IssueAction.COMPILE, person);
        entries.remove(id, entry(id, document).document());
        renumber(id, entries.list(id));
        told(id, issue.organ(), person, "移出文件", "文件" + document);
    }

    /// 出版: what every document says now is printed; nothing of it is changed any more.
    @Transactional
    public void publish(IssueId id, Person person) {
        var issue = hold(id, IssueAction.PUBLISH, person);
        var all = entries.list(id);
        whyNotYet(all).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        var digests = new ArrayList<String>();
        for (IssueEntry entry : all) {
            var printed = printing.print(entry.document()).orElseThrow(() -> Refusal.of(GazetteRefusal.DOCUMENT_GONE));
            entries.print(id, entry.document(), printed);
            digests.add(printed.digest());
        }
        Instant now = clock.instant();
        var digest = ContentDigest.of(digests);
        issues.publish(id, now, digest);
        events.publishEvent(
                new IssuePublished(id, issue.organ(), issue.called(), all.size(), now, actor(person, issue), digest));
        issues.findReminder()
                .filter(reminder -> reminder.total() <= issue.total())
                .ifPresent(reminder -> {
                    issues.deleteReminder(reminder.total());
                    events.publishEvent(IssueReminder.done(issue.organ(), reminder, LocalDate.now(clock)));
                });
    }

    /// Gives the issue up; its number is free again.
    @Transactional
    public void discard(IssueId id, Person person) {
        var issue = hold(id, IssueAction.DISCARD, person);
        issues.discard(id);
        told(id, issue.organ(), person, "不再出版公报", issue.called());
    }

    /// Why an issue cannot be published yet; the page greys its button with the same words.
    Optional<GazetteRefusal> whyNotYet(List<IssueEntry> all) {
        if (all.isEmpty()) {
            return Optional.of(GazetteRefusal.ISSUE_EMPTY);
        }
        return all.stream().allMatch(entry -> printing.isOpen(entry.document()))
                ? Optional.empty()
                : Optional.of(GazetteRefusal.DOCUMENT_GONE);
    }

    /// Why an action is not possible in a state.
    static Optional<GazetteRefusal> whyNot(IssueAction action, IssueStatus status) {
        if (IssueStatus.TABLE.allows(status, action)) {
            return Optional.empty();
        }
        return Optional.of(
                status == IssueStatus.DISCARDED ? GazetteRefusal.ISSUE_DISCARDED : GazetteRefusal.ISSUE_IN_PRINT);
    }

    /// Parts in their order, within each the order that was chosen.
    private void renumber(IssueId id, List<IssueEntry> all) {
        var order = all.stream()
                .sorted(Comparator.comparing(IssueEntry::section).thenComparing(IssueEntry::place))
                .toList();
        for (int nth = 0; nth < order.size(); nth++) {
            if (order.get(nth).place() != nth + 1) {
                entries.put(id, order.get(nth).document(), order.get(nth).section(), nth + 1);
            }
        }
    }

    private IssueEntry entry(IssueId id, DocumentId document) {
        return entries.list(id).stream()
                .filter(each -> each.document().equals(document))
                .findFirst()
                .orElseThrow(() -> Refusal.of(GazetteRefusal.UNKNOWN_ENTRY));
    }

    private Issue hold(IssueId id, IssueAction action, Person person) {
        var issue = issues.findAndHold(id).orElseThrow(() -> Refusal.of(GazetteRefusal.UNKNOWN_ISSUE));
        policy.require(person, Act.COMPILE_GAZETTE, issue.organ());
        whyNot(action, issue.status()).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return issue;
    }

    private void told(IssueId id, OrganId organ, Person person, String what, String detail) {
        events.publishEvent(new IssueChanged(
                id, organ, clock.instant(), policy.actor(person, Act.COMPILE_GAZETTE, organ), what, detail));
    }

    private String actor(Person person, Issue issue) {
        return policy.actor(person, Act.COMPILE_GAZETTE, issue.organ());
    }
}
