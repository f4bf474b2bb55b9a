package gongkai.answer.screening;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.Narrowing;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchQuestion;
import gongkai.publish.disclosure.Publications;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Looks at what somebody asks for. Two questions to the index at most; all else is arithmetic.
@Service
public class Screening {
    private static final int MOST = 5;
    private static final int MOST_DUTIES = 3;
    private static final double TITLE_SAYS_IT = 0.7;
    private static final double WORTH_SHOWING = 0.5;
    private static final int SHORTEST_NAME = 3;
    private static final int FEW = 2;

    /// 文号: the surest sign of a document.
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}]{1,12}[〔\\[（(]\\s?[0-9]{4}\\s?[〕\\]）)]\\s?第?[0-9]{1,5}\\s?号");

    private final Search search;
    private final Organs organs;

    Screening(Search search, Organs organs) {
        this.search = search;
        this.organs = organs;
    }

    /// Everything there is to see before a request is taken on.
    ///
    /// @param published the nearest first
    /// @param duties other organs it perhaps belongs to, the likeliest first
    public record Look(List<PublishedAlready> published, PetitionLook petition, List<Duty> duties) {
        public Look {
            published = List.copyOf(published);
            duties = List.copyOf(duties);
        }
    }

    public Look look(OrganId asked, String title, String description) {
        var answer = search.find(question(Likeness.plain(title)));
        return new Look(
                published(answer, title, description),
                PetitionLook.of(title, description),
                duties(asked, title + "。" + description, answer));
    }

    private List<PublishedAlready> published(SearchAnswer byTitle, String title, String description) {
        var found = new ArrayList<SearchEntry>();
        NUMBER.matcher(title + " " + description)
                .results()
                .limit(1)
                .forEach(number -> search.find(question(number.group())).hits().items().stream()
                        .map(SearchAnswer.Hit::entry)
                        .filter(entry -> plainNumber(entry.number()).equals(plainNumber(number.group())))
                        .forEach(found::add));
        int byNumber = found.size();
        byTitle.hits().items().stream()
                .map(SearchAnswer.Hit::entry)
                .filter(entry -> !found.contains(entry))
                .filter(entry -> likeness(entry, title) >= WORTH_SHOWING)
                .sorted(Comparator.comparingDouble((SearchEntry entry) -> -likeness(entry, title)))
                .forEach(found::add);
        return found.stream()
                .limit(MOST)
                .map(entry -> new PublishedAlready(
                        entry.title(),
                        entry.number(),
                        entry.organ(),
                        entry.date(),
                        entry.path(),
                        found.indexOf(entry) < byNumber || likeness(entry, title) >= TITLE_SAYS_IT))
                .toList();
    }

    /// Only documents are what was asked for and what somebody published, not the page of an organ.
    private static SearchQuestion question(String words) {
        return SearchQuestion.of(words).within(new SearchQuestion.Within(Publications.SEARCH_SOURCE, Optional.empty()));
    }

    private static double likeness(SearchEntry entry, String title) {
        return Math.max(Likeness.of(title, entry.title()), Likeness.within(title, entry.title()));
    }

    private static String plainNumber(String number) {
        return number.replaceAll("[^\\p{IsHan}0-9]", "").replace("第", "");
    }

    /// An organ named in the words; else, one whose published things speak of this while ours do not.
    private List<Duty> duties(OrganId asked, String text, SearchAnswer answer) {
        var duties = new ArrayList<Duty>();
        boolean named = organs.find(asked).filter(organ -> names(organ, text)).isPresent();
        for (Organ organ : organs.listActive()) {
            if (!organ.id().equals(asked) && organ.kind().answersRequests() && names(organ, text)) {
                duties.add(new Duty(organ, "申请中提到了这个机关。"));
            }
        }
        if (duties.isEmpty() && !named) {
            publisher(asked, answer).ifPresent(duties::add);
        }
        return duties.stream().limit(MOST_DUTIES).toList();
    }

    private static boolean names(Organ organ, String text) {
        return text.contains(organ.name())
                || organ.shortName().length() >= SHORTEST_NAME && text.contains(organ.shortName());
    }

    private Optional<Duty> publisher(OrganId asked, SearchAnswer answer) {
        var facets = answer.by(Narrowing.ORGAN);
        boolean ours = facets.stream().anyMatch(facet -> facet.value().equals(asked.value()));
        return ours
                ? Optional.empty()
                : facets.stream()
                        .filter(facet -> facet.count() >= FEW)
                        .findFirst()
                        .flatMap(facet -> organs.find(OrganId.of(facet.value()))
                                .filter(Organ::isActive)
                                .map(organ ->
                                        new Duty(organ, "关于这些内容，这个机关公开了 %d 条信息，本机关没有。".formatted(facet.count()))));
    }
}
