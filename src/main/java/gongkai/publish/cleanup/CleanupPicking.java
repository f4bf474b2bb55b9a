package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.Citations;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Which documents are meant: those of some kinds, of an organ and all below it, made in some years; and any that are
/// named one by one.
@Component
class CleanupPicking {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_NAMED = 500;

    private final Publications publications;
    private final Citations citations;
    private final Organs organs;
    private final Policy policy;

    CleanupPicking(Publications publications, Citations citations, Organs organs, Policy policy) {
        this.publications = publications;
        this.citations = citations;
        this.organs = organs;
        this.policy = policy;
    }

    List<PublishedDocument> find(MultiValueMap<String, String> typed, Person person, Problems problems) {
        var kinds = typed.getOrDefault("kind", List.of()).stream()
                .flatMap(name -> DocumentKind.parse(name).stream())
                .filter(DocumentKind::hasValidity)
                .collect(Collectors.toSet());
        var named = named(typed.getOrDefault("named", List.of("")).getFirst(), problems);
        problems.when(kinds.isEmpty() && named.isEmpty(), "kind", "请选择文件种类，或者在下面逐件列出。");
        int from = year(typed, "from", FIRST_YEAR, problems);
        int to = year(typed, "to", LAST_YEAR, problems);
        problems.when(from > to, "to", "截止年份不早于起始年份。");
        if (!problems.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(publications.listMade(places(typed, person), kinds, from, to));
        all.addAll(named);
        return all;
    }

    private Set<OrganId> places(MultiValueMap<String, String> typed, Person person) {
        var places = policy.where(person, Act.RUN_CLEANUP);
        String organ = typed.getOrDefault("organ", List.of("")).getFirst();
        if (OrganId.isOne(organ) && organs.find(OrganId.of(organ)).isPresent()) {
            places.retainAll(organs.subtree(OrganId.of(organ)));
        }
        return places;
    }

    /// One in each line: address, 文号 or title.
    private List<PublishedDocument> named(String typed, Problems problems) {
        var found = new ArrayList<PublishedDocument>();
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        problems.when(lines.size() > MOST_NAMED, "named", "一次最多列 500 件。");
        for (String line : lines.stream().limit(MOST_NAMED).toList()) {
            var document = citations.findTyped(line);
            problems.when(document.isEmpty(), "named", "没有找到“%s”，请核对网址、文号或者标题。".formatted(line));
            document.ifPresent(found::add);
        }
        return found;
    }

    private static int year(MultiValueMap<String, String> typed, String field, int otherwise, Problems problems) {
        String year = typed.getOrDefault(field, List.of("")).getFirst().strip();
        boolean read = year.matches("19[4-9][0-9]|2[0-9]{3}");
        problems.when(!year.isEmpty() && !read, field, "年份请写四位数字，例如 2020。");
        return read ? Integer.parseInt(year) : otherwise;
    }
}
