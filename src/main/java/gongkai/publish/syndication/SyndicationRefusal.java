package gongkai.publish.syndication;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to those who follow the library.
enum SyndicationRefusal implements ErrorCode {
    UNKNOWN_PUBLIC_FEED("没有这个订阅地址，请从机关、栏目或者检索的页面重新取得。", Kind.NOT_FOUND),
    UNKNOWN_SITEMAP("没有这一份网站地图，请从 /sitemap.xml 重新取得。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    SyndicationRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
