package gongkai.foundation.ratelimit;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.web.FaultAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away who asks too much, before anything is read of what they send. Stands in the security chain, behind the
/// headers, so that a refusal carries them as every answer does.
@Component
public class LimitFilter extends OncePerRequestFilter {
    private static final int MINUTE = 60;
    /// Nobody's account needs to be looked up for a style sheet.
    private static final String ASSETS = "/assets/";

    private final Limits limits;
    private final LimitSettings settings;
    private final Senders senders;
    private final Sessions sessions;
    private final CsrfTokenRepository tokens;

    LimitFilter(Limits limits, LimitSettings settings, Senders senders, Sessions sessions, CsrfTokenRepository tokens) {
        this.limits = limits;
        this.settings = settings;
        this.senders = senders;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var traffic = Traffic.of(request);
        var sender = senders.of(request.getRemoteAddr());
        if (!settings.on() || traffic.isEmpty() || sender.isExempt()) {
            rest.doFilter(request, response);
            return;
        }
        var verdict = judge(traffic.get(), sender.client(), request);
        if (traffic.get() == Traffic.API) {
            tell(verdict, settings.api(), response);
        }
        if (verdict.taken()) {
            rest.doFilter(request, response);
        } else {
            refuse(traffic.get(), verdict, request, response);
        }
    }

    /// First the client, then who is behind: a stranger's flood must not use up what an account may ask.
    private Verdict judge(Traffic traffic, String client, HttpServletRequest request) {
        boolean reads = traffic == Traffic.READ;
        long slice = reads ? settings.read().slice() : 1;
        var verdict = limits.take(traffic + " " + client, settings.of(traffic), slice);
        boolean unknown = request.getSession(false) == null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        if (!verdict.taken() || unknown || request.getServletPath().startsWith(ASSETS)) {
            return verdict;
        }
        var person = sessions.person(request);
        if (person instanceof Person.Guest) {
            return verdict;
        }
        String account = (reads ? "reader " : "account ") + person.key();
        return nearer(verdict, limits.take(account, reads ? settings.read() : settings.account(), slice));
    }

    private static Verdict nearer(Verdict client, Verdict account) {
        return account.taken() && account.left() > client.left() ? client : account;
    }

    /// Programs pace themselves by what is left.
    private static void tell(Verdict verdict, Allowance allowance, HttpServletResponse response) {
        response.setHeader("RateLimit-Limit", Long.toString(allowance.requests()));
        response.setHeader("RateLimit-Remaining", Long.toString(verdict.left()));
        response.setHeader("RateLimit-Reset", Long.toString(verdict.taken() ? 0 : verdict.seconds()));
    }

    private void refuse(Traffic traffic, Verdict verdict, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.seconds()));
        request.setAttribute(FaultAddress.SENTENCE, sentence(traffic, verdict.seconds()));
        request.setAttribute(FaultAddress.AGAIN, true);
        // The page of the refusal has a form too: signing out. Its token is otherwise made by the filters behind.
        new XorCsrfTokenRequestAttributeHandler()
                .handle(
                        request,
                        response,
                        () -> tokens.loadDeferredToken(request, response).get());
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /// The address may be a whole office's: nobody is accused.
    private static String sentence(Traffic traffic, long seconds) {
        String wait = seconds < MINUTE ? seconds + " 秒" : (seconds + MINUTE - 1) / MINUTE + " 分钟";
        return switch (traffic) {
            case READ -> "您所在的网络这段时间访问较多，请 " + wait + "后再打开。";
            case FORM -> "您所在的网络这段时间提交较多，这一次没有收下，请 " + wait + "后再提交。";
            case SEARCH -> "您所在的网络这段时间搜索较多，请 " + wait + "后再搜索。";
            case API -> "请求过于频繁，请 " + wait + "后再试。";
        };
    }
}
