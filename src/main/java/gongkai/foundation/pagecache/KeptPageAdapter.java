package gongkai.foundation.pagecache;

import gongkai.foundation.operations.AdapterAhead;
import gongkai.foundation.ratelimit.ReadLimit;
import java.nio.ByteBuffer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/// Stands where the web server hands over a request it has read: a kept page is written at once, and all else goes on
/// to the house. Nothing of a servlet is made for a kept page, which is what makes it fast.
final class KeptPageAdapter extends AdapterAhead {
    private final KeptPages pages;
    private final ReadLimit limit;

    KeptPageAdapter(Adapter house, KeptPages pages, ReadLimit limit) {
        super(house);
        this.pages = pages;
        this.limit = limit;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        String key = keyOf(request);
        var page = key.equals(PageKey.NONE) ? null : pages.find(key);
        if (page == null || limit.isOn() && !isAllowed(request)) {
            house().service(request, response);
        } else {
            write(page, request, response);
        }
    }

    private boolean isAllowed(Request request) {
        request.action(ActionCode.REQ_HOST_ADDR_ATTRIBUTE, request);
        var chains = request.getMimeHeaders().values(limit.header());
        String chain = null;
        while (chains.hasMoreElements()) {
            String each = chains.nextElement();
            chain = chain == null ? each : chain + "," + each;
        }
        return limit.take(request.remoteAddr().toString(), chain);
    }

    private static String keyOf(Request request) {
        var uri = request.requestURI();
        var query = request.queryString();
        if (uri.isNull()) {
            return PageKey.NONE;
        }
        String target = query.isNull() ? uri.toString() : uri.toString() + '?' + query;
        return PageKey.of(request.getMethod(), target, request::getHeader);
    }

    private static void write(KeptPage page, Request request, Response response) throws java.io.IOException {
        for (var header : page.headers()) {
            response.getMimeHeaders().addValue(header.name()).setString(header.value());
        }
        response.setHeader("ETag", page.tag());
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        if (page.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
        } else {
            boolean zipped = takesGzip(request.getHeader("Accept-Encoding"));
            byte[] bytes = zipped ? page.compressed() : page.plain();
            if (zipped) {
                response.setHeader("Content-Encoding", "gzip");
            }
            response.setStatus(200);
            response.setContentTypeNoCharset(page.contentType());
            response.setContentLength(bytes.length);
            response.doWrite(ByteBuffer.wrap(bytes));
        }
        response.action(ActionCode.CLOSE, null);
    }

    private static boolean takesGzip(@org.jspecify.annotations.Nullable String accepted) {
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
