package gongkai.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The frames of pages for one request. Rooms that make a parameter of their own for controllers ask here.
@Component
public class FrameSource {
    private final Site site;
    private final Assets assets;
    private final SingletonSupplier<VisitorSource> visitors;
    private final SingletonSupplier<UnreadSource> notices;
    private final SingletonSupplier<List<HeadSource>> heads;

    /// Who tells visitors apart is looked up once, at the first page: looking costs as much as drawing a small page.
    FrameSource(
            Site site,
            Assets assets,
            ObjectProvider<VisitorSource> visitors,
            ObjectProvider<UnreadSource> notices,
            ObjectProvider<HeadSource> heads) {
        this.site = site;
        this.assets = assets;
        this.visitors = SingletonSupplier.ofNullable(visitors::getIfAvailable);
        this.notices = SingletonSupplier.ofNullable(notices::getIfAvailable);
        this.heads = SingletonSupplier.of(() -> heads.orderedStream().toList());
    }

    /// Around the pages that answer this request.
    public Frames of(HttpServletRequest request) {
        var source = visitors.get();
        return new Frames(
                request,
                site,
                assets,
                source == null ? Visitor.GUEST : counted(source.visitorOf(request), request),
                heads.obtain());
    }

    private Visitor counted(Visitor visitor, HttpServletRequest request) {
        var source = notices.get();
        return source == null || visitor.isGuest() ? visitor : visitor.with(source.unreadOf(request));
    }
}
