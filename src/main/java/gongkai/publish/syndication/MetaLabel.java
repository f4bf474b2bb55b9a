package gongkai.publish.syndication;

/// The meta labels of 政府网站发展指引 (国办发〔2017〕47号), by which the site, its columns and its articles are read by
/// those who oversee it. The names and the form of the date differ between the systems that read them, so both can be
/// set.
enum MetaLabel {
    SITE_NAME("SiteName"),
    SITE_DOMAIN("SiteDomain"),
    SITE_ID_CODE("SiteIDCode"),
    COLUMN_NAME("ColumnName"),
    COLUMN_DESCRIPTION("ColumnDescription"),
    COLUMN_KEYWORDS("ColumnKeywords"),
    COLUMN_TYPE("ColumnType"),
    ARTICLE_TITLE("ArticleTitle"),
    PUB_DATE("PubDate"),
    CONTENT_SOURCE("ContentSource"),
    KEYWORDS("Keywords"),
    AUTHOR("Author"),
    DESCRIPTION("Description"),
    IMAGE("Image"),
    URL("Url");

    private final String standardName;

    MetaLabel(String standardName) {
        this.standardName = standardName;
    }

    String standardName() {
        return standardName;
    }
}
