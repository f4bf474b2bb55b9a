package gongkai.publish.syndication;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.web.Head;
import gongkai.foundation.web.LinkedData;
import gongkai.foundation.web.Site;
import gongkai.publish.disclosure.DocumentSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// An organ in the words of schema.org, and the site itself.
@Component
class OrganHead {
    private final Organs organs;
    private final Regions regions;
    private final SyndicationSettings settings;
    private final Site site;

    OrganHead(Organs organs, Regions regions, SyndicationSettings settings, Site site) {
        this.organs = organs;
        this.regions = regions;
        this.settings = settings;
        this.site = site;
    }

    /// The organ an address names, if there is one.
    Optional<OrganId> find(String id) {
        return Optional.of(id)
                .filter(OrganId::isOne)
                .map(OrganId::of)
                .filter(found -> organs.find(found).isPresent());
    }

    Head head(String id, String base, Function<DocumentSet, List<Head.Feed>> feeds) {
        return find(id).map(organs::get)
                .map(organ -> new Head(
                        new Labels(settings)
                                .with(MetaLabel.COLUMN_NAME, organ.name())
                                .with(MetaLabel.COLUMN_DESCRIPTION, organ.name() + "的职能、机构和最新公开信息。")
                                .with(MetaLabel.COLUMN_KEYWORDS, organ.name() + ",机构职能")
                                .with(MetaLabel.COLUMN_TYPE, "机构职能")
                                .list(),
                        feeds.apply(DocumentSet.of(organ.id())),
                        List.of(full(organ, base))))
                .orElse(Head.EMPTY);
    }

    /// The site and who stands for it, with the way to search it.
    LinkedData site(String base) {
        return LinkedData.of("WebSite")
                .with("name", site.wordmark())
                .with("url", base + "/")
                .with("inLanguage", "zh-CN")
                .with("publisher", LinkedData.of("GovernmentOrganization").with("name", site.sponsor()))
                .with(
                        "potentialAction",
                        LinkedData.of("SearchAction")
                                .with("target", base + "/search?q={search_term_string}")
                                .with("query-input", "required name=search_term_string"));
    }

    /// An organ by the name it bore on a day, as the author of something.
    LinkedData brief(OrganId id, String name, String base) {
        return LinkedData.of("GovernmentOrganization").with("name", name).with("url", base + path(id));
    }

    private LinkedData full(Organ organ, String base) {
        var contact = organ.contact();
        return brief(organ.id(), organ.name(), base)
                .with("alternateName", organ.shortName())
                .with("identifier", organ.creditCode().value())
                .with("description", organ.functions())
                .with("address", contact.address())
                .with("telephone", contact.telephone())
                .with("email", contact.email())
                .with(
                        "dissolutionDate",
                        organ.abolition().map(end -> end.on().toString()).orElse(""))
                .with("areaServed", LinkedData.of("AdministrativeArea").with("name", regions.name(organ.region())))
                .with(
                        "parentOrganization",
                        organ.parent().flatMap(organs::find).map(parent -> brief(parent.id(), parent.name(), base)));
    }

    private static String path(OrganId id) {
        return "/publish/organs/" + id;
    }
}
