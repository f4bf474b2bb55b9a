package gongkai.publish.syndication;

import gongkai.foundation.search.SearchAddress;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Head;
import gongkai.foundation.web.HeadSource;
import gongkai.foundation.web.LinkedData;
import gongkai.foundation.web.Site;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentSet;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// What each page of the portal tells programs, read from its address: whose site it is and where in it one stands on
/// every page, and more of documents, lists, organs and searches.
@Component
class PageHead implements HeadSource {
    private final DocumentHead documents;
    private final OrganHead organs;
    private final DocumentFeeds feeds;
    private final Columns columns;
    private final PublicAddress address;
    private final SyndicationSettings settings;
    private final Site site;

    PageHead(
            DocumentHead documents,
            OrganHead organs,
            DocumentFeeds feeds,
            Columns columns,
            PublicAddress address,
            SyndicationSettings settings,
            Site site) {
        this.documents = documents;
        this.organs = organs;
        this.feeds = feeds;
        this.columns = columns;
        this.address = address;
        this.settings = settings;
        this.site = site;
    }

    @Override
    public Head headOf(HttpServletRequest request, Frame frame) {
        String base = address.base(request);
        return ofSite(request, frame, base).and(ofPage(request, base));
    }

    private Head ofSite(HttpServletRequest request, Frame frame, String base) {
        var labels = new Labels(settings)
                .with(MetaLabel.SITE_NAME, site.wordmark())
                .with(MetaLabel.SITE_DOMAIN, address.host(request))
                .with(MetaLabel.SITE_ID_CODE, site.identifier());
        var data = frame.crumbs().isEmpty() ? List.<LinkedData>of() : List.of(crumbs(frame, base));
        return new Head(labels.list(), links(DocumentSet.ALL), data);
    }

    private Head ofPage(HttpServletRequest request, String base) {
        return switch (pattern(request)) {
            case "/" -> new Head(List.of(), List.of(), List.of(organs.site(base)));
            case "/publish/documents/{id}" ->
                DocumentId.parse(variable(request))
                        .map(id -> documents.head(id, base))
                        .orElse(Head.EMPTY);
            case "/publish/organs/{id}" -> organs.head(variable(request), base, this::links);
            case "/publish/documents" -> list(request);
            case "/publish/columns/{id}" ->
                ColumnId.parse(variable(request))
                        .flatMap(columns::find)
                        .map(this::column)
                        .orElse(Head.EMPTY);
            case "/search" -> search(request);
            default -> Head.EMPTY;
        };
    }

    /// A list of one kind is a column, as the reader sees it.
    private Head list(HttpServletRequest request) {
        var kind = DocumentKind.parse(parameter(request, "kind"));
        var organ = organs.find(parameter(request, "organ"));
        String name = kind.map(DocumentKind::label).orElse("公开信息");
        var set = new DocumentSet(organ, kind, Optional.empty());
        return new Head(
                columnLabels(
                        name,
                        "主动公开的" + name + "，最新的在前。",
                        kind.map(DocumentKind::label).orElse("政府信息公开")),
                set.equals(DocumentSet.ALL) ? List.of() : links(set),
                List.of());
    }

    private Head column(SiteColumn column) {
        var labels = new Labels(settings)
                .with(MetaLabel.COLUMN_NAME, column.name())
                .with(
                        MetaLabel.COLUMN_DESCRIPTION,
                        column.description().isBlank() ? column.name() : column.description())
                .with(
                        MetaLabel.COLUMN_KEYWORDS,
                        column.keywords().isEmpty() ? column.name() : String.join(",", column.keywords()))
                .with(MetaLabel.COLUMN_TYPE, column.type().label());
        return new Head(labels.list(), links(DocumentSet.of(column.id())), List.of());
    }

    private List<Head.Label> columnLabels(String name, String words, String type) {
        return new Labels(settings)
                .with(MetaLabel.COLUMN_NAME, name)
                .with(MetaLabel.COLUMN_DESCRIPTION, words)
                .with(MetaLabel.COLUMN_KEYWORDS, name + ",政府信息公开")
                .with(MetaLabel.COLUMN_TYPE, type)
                .list();
    }

    private static Head search(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        var question = new SearchAddress(typed).question();
        if (question.words().isEmpty()) {
            return Head.EMPTY;
        }
        var asked = SearchAddress.of(question);
        var links = new ArrayList<Head.Feed>();
        for (var form : Feed.Form.values()) {
            links.add(new Head.Feed(
                    DocumentFeeds.path(asked, form),
                    form.mediaType(),
                    "检索“%s”（%s）".formatted(question.words(), form.label())));
        }
        var unlisted = new Head.Label("robots", "noindex");
        return new Head(List.of(unlisted), links, List.of());
    }

    private List<Head.Feed> links(DocumentSet set) {
        var links = new ArrayList<Head.Feed>();
        for (var form : Feed.Form.values()) {
            links.add(new Head.Feed(
                    DocumentFeeds.path(set, form),
                    form.mediaType(),
                    "%s（%s）".formatted(feeds.title(set), form.label())));
        }
        return links;
    }

    /// The way here, as it stands on top of the page.
    private static LinkedData crumbs(Frame frame, String base) {
        var way = new ArrayList<Crumb>();
        way.add(Crumb.of("首页", "/"));
        frame.wing().ifPresent(wing -> way.add(Crumb.of(wing.label(), wing.path())));
        way.addAll(frame.crumbs());
        var steps = new ArrayList<LinkedData>();
        for (Crumb crumb : way) {
            steps.add(LinkedData.of("ListItem")
                    .with("position", steps.size() + 1)
                    .with("name", crumb.label())
                    .with("item", crumb.path().isEmpty() ? "" : base + crumb.path()));
        }
        return LinkedData.of("BreadcrumbList").with("itemListElement", steps);
    }

    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : pattern.toString();
    }

    private static String variable(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get("id") instanceof String id ? id : "";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
