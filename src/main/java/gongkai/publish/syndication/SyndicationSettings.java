package gongkai.publish.syndication;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the library is offered to programs.
///
/// @param mail whom harvesters write to; empty: `webmaster` at the site's domain
/// @param repository the domain in the identifiers that harvesters keep; empty: the site's. Not to be changed later
/// @param records how many records a harvester is given at a time
/// @param sitemapEntries how many pages that are no documents one file of the sitemap holds; sitemaps.org allows 50,000
/// @param labelNames other names for meta labels, for example `pub-date: PublishDate`
/// @param labelDate how the time of publication is written in the meta label
@ConfigurationProperties("gongkai.syndication")
record SyndicationSettings(
        @DefaultValue("") String mail,
        @DefaultValue("") String repository,
        @DefaultValue("100") int records,
        @DefaultValue("40000") int sitemapEntries,
        @DefaultValue Map<MetaLabel, String> labelNames,
        @DefaultValue("yyyy-MM-dd HH:mm") String labelDate) {
    private static final int MOST = 1000;
    private static final int MOST_ENTRIES = 50_000;

    SyndicationSettings {
        labelNames = Map.copyOf(labelNames);
        if (records < 1 || records > MOST) {
            throw new IllegalArgumentException("gongkai.syndication.records 须在 1 到 1000 之间。现在写的是 " + records + "。");
        }
        if (sitemapEntries < 1 || sitemapEntries > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "gongkai.syndication.sitemap-entries 须在 1 到 50000 之间。现在写的是 " + sitemapEntries + "。");
        }
        if (!repository.isEmpty() && !repository.matches("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+")) {
            throw new IllegalArgumentException(
                    "gongkai.syndication.repository 须是域名，例如 www.example.gov.cn。现在写的是 " + repository + "。");
        }
        if (!mail.isEmpty() && !mail.matches("\\S+@(\\S+\\.)+\\S+")) {
            throw new IllegalArgumentException(
                    "gongkai.syndication.mail 须是电子邮箱，例如 open@example.gov.cn。现在写的是 " + mail + "。");
        }
    }

    String name(MetaLabel label) {
        return labelNames.getOrDefault(label, label.standardName());
    }
}
