package gongkai.foundation.pagecache;

import gongkai.foundation.web.Shared;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Globals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Draws a page that is not kept yet, and keeps it if all guests may see it. Stands before sessions and security, so
/// that
/// it sees every header they write.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PageKeeping extends OncePerRequestFilter {
    static final String KEY = "gongkai.page-key";

    private static final int LARGEST = 1 << 20;

    /// What the web server writes anew for each answer.
    private static final Set<String> OF_THE_SERVER = Set.of(
            "content-length",
            "content-type",
            "content-encoding",
            "transfer-encoding",
            "date",
            "connection",
            "keep-alive",
            "vary",
            "etag");

    private final KeptPages pages;

    PageKeeping(KeptPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String key = pages.isOn() ? keyOf(request) : PageKey.NONE;
        if (key.equals(PageKey.NONE)) {
            rest.doFilter(request, response);
            return;
        }
        request.setAttribute(KEY, key);
        long generation = pages.generation();
        long until = pages.until();
        var drawn = new DrawnPage(request, response);
        rest.doFilter(request, drawn);
        if (drawn.isHeld() && !response.isCommitted()) {
            send(request, response, drawn.bytes(), new Drawing(key, generation, until));
        }
    }

    private record Drawing(String key, long generation, long until) {}

    private void send(HttpServletRequest request, HttpServletResponse response, byte[] bytes, Drawing drawing)
            throws IOException {
        if (isAlikeForAll(request, response) && bytes.length <= LARGEST) {
            String tag = tagOf(bytes);
            var page = KeptPage.of(headersOf(response), response.getContentType(), tag, bytes, drawing.until());
            pages.keep(drawing.key(), page, drawing.generation());
            response.setHeader(HttpHeaders.ETAG, tag);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// A page with the token of a form, with a cookie, or of somebody who has a session by now is one visitor's.
    private static boolean isAlikeForAll(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && response.getContentType() != null
                && response.getHeader(HttpHeaders.SET_COOKIE) == null
                && request.getAttribute(Shared.TOKEN_TAKEN) == null
                && request.getSession(false) == null;
    }

    /// Nothing is kept of what somebody says to carry on for another, unless the web server believed it.
    private static String keyOf(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
        boolean believed = request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null;
        return !believed && PageKey.isCarried(request::getHeader)
                ? PageKey.NONE
                : PageKey.of(request.getMethod(), target, request::getHeader);
    }

    private static List<KeptPage.Header> headersOf(HttpServletResponse response) {
        var headers = new ArrayList<KeptPage.Header>();
        for (String name : response.getHeaderNames()) {
            if (!OF_THE_SERVER.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(new KeptPage.Header(name, value)));
            }
        }
        return headers;
    }

    /// A weak tag: the same page is sent plain or compressed.
    private static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22) + '"';
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
