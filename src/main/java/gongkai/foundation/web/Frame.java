package gongkai.foundation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What stands around the content of a page. Every page record has one as its component `frame`.
///
/// @param site the wordmark, for example 云州市 · 政务公开
/// @param look how the reader wants pages to look
/// @param path the address of the page with its query, for links that come back
/// @param csrf the hidden field of every form
/// @param asset versions of the static files, so that they can be kept for a year
/// @param told what the page tells programs of itself; asked for once
public record Frame(
        Site site,
        String title,
        Optional<Wing> wing,
        List<Crumb> crumbs,
        Visitor visitor,
        Appearance look,
        String path,
        Csrf csrf,
        Assets asset,
        Optional<String> notice,
        Supplier<Head> told) {

    private static final String CONSOLE = "/console";

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /// Whether this is the first page, which has the search field in its middle and not on top.
    public boolean isHome() {
        return ownPath().equals("/");
    }

    private String ownPath() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// The title of the browser's tab.
    public String documentTitle() {
        return title.equals(site.wordmark()) ? title : title + " - " + site.wordmark();
    }

    /// The link that makes type large, or standard again.
    public String largeToggle() {
        return "/settings/display?size=" + new Appearance(!look.large(), look.ground()).size() + back();
    }

    /// 无障碍浏览, with the way back here.
    public String accessibility() {
        return "/accessibility?" + back().substring(1);
    }

    private String back() {
        return "&back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /// What the page tells programs of itself.
    public Head head() {
        return told.get();
    }

    Frame telling(Supplier<Head> head) {
        return new Frame(site, title, wing, crumbs, visitor, look, path, csrf, asset, notice, head);
    }

    /// The same page in another form.
    public Frame in(boolean large, Appearance.Ground ground) {
        var other = new Appearance(large, ground);
        return new Frame(site, title, wing, crumbs, visitor, other, path, csrf, asset, notice, told);
    }

    /// Whether a console door leads to where we stand: of the doors above this page, the nearest. All pages of the
    /// console lie below 待办, which is lit only on its own.
    public boolean at(ConsoleDoor door) {
        return visitor.doors().stream()
                .filter(this::leadsHere)
                .max(Comparator.comparing(each -> each.path().length()))
                .filter(door::equals)
                .filter(nearest -> !nearest.path().equals(CONSOLE) || ownPath().equals(CONSOLE))
                .isPresent();
    }

    private boolean leadsHere(ConsoleDoor door) {
        return path.equals(door.path()) || path.startsWith(door.path() + "/") || path.startsWith(door.path() + "?");
    }

    /// The token that shows a form came from our own page. Made only when a form asks for it, so that pages
    /// without forms carry no cookie.
    public record Csrf(String name, Supplier<String> token) {
        public String value() {
            return token.get();
        }
    }
}
