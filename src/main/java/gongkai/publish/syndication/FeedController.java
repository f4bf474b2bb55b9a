package gongkai.publish.syndication;

import gongkai.foundation.search.SearchAddress;
import gongkai.foundation.web.Open;
import gongkai.publish.disclosure.DocumentSyndication;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// DocumentFeeds, as Atom and as RSS.
@Controller
class FeedController {
    private final DocumentFeeds feeds;
    private final DocumentSyndication documents;
    private final PublicAddress address;
    private final Unchanged unchanged;

    FeedController(DocumentFeeds feeds, DocumentSyndication documents, PublicAddress address, Unchanged unchanged) {
        this.feeds = feeds;
        this.documents = documents;
        this.address = address;
        this.unchanged = unchanged;
    }

    @Open
    @GetMapping("/publish/feed.xml")
    @Nullable ResponseEntity<byte[]> atom(@RequestParam Map<String, String> typed, ServletWebRequest request) {
        return ofDocuments(typed, Feed.Form.ATOM, request);
    }

    @Open
    @GetMapping("/publish/rss.xml")
    @Nullable ResponseEntity<byte[]> rss(@RequestParam Map<String, String> typed, ServletWebRequest request) {
        return ofDocuments(typed, Feed.Form.RSS, request);
    }

    @Open
    @GetMapping("/search/feed.xml")
    @Nullable ResponseEntity<byte[]> searchAtom(@RequestParam Map<String, String> typed, ServletWebRequest request) {
        return ofSearch(typed, Feed.Form.ATOM, request);
    }

    @Open
    @GetMapping("/search/rss.xml")
    @Nullable ResponseEntity<byte[]> searchRss(@RequestParam Map<String, String> typed, ServletWebRequest request) {
        return ofSearch(typed, Feed.Form.RSS, request);
    }

    /// When the library last changed is asked before it is read: what comes between is told the next time.
    private @Nullable ResponseEntity<byte[]> ofDocuments(
            Map<String, String> typed, Feed.Form form, ServletWebRequest request) {
        var changed = documents.latestChange();
        var feed = feeds.of(feeds.set(typed), form, address.base(request.getRequest()));
        return answer(feed, form, request, changed);
    }

    private @Nullable ResponseEntity<byte[]> ofSearch(
            Map<String, String> typed, Feed.Form form, ServletWebRequest request) {
        var asked = SearchAddress.of(new SearchAddress(typed).question());
        return answer(feeds.of(asked, form, address.base(request.getRequest())), form, request, Optional.empty());
    }

    private @Nullable ResponseEntity<byte[]> answer(
            Feed feed, Feed.Form form, ServletWebRequest request, Optional<Instant> changed) {
        return unchanged
                .answer(request, form.mediaType(), form.write(feed), changed)
                .orElse(null);
    }
}
