package gongkai.foundation.identity;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FrameSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/// Gives controllers the `DeskForm`. Of a field that was sent twice the first value counts.
final class DeskFormArgument implements HandlerMethodArgumentResolver {
    private final Sessions sessions;
    private final FrameSource frames;

    DeskFormArgument(Sessions sessions, FrameSource frames) {
        this.sessions = sessions;
        this.frames = frames;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == DeskForm.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        if (!(sessions.person(request) instanceof Person.Staff me)) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
        var redirect = new RedirectAttributesModelMap();
        if (container != null) {
            container.setRedirectModel(redirect);
        }
        return new DeskForm(frames.of(request), me, path(request), typed(request), redirect);
    }

    private static Map<String, String> path(HttpServletRequest request) {
        var path = new TreeMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> path.put(String.valueOf(name), String.valueOf(value)));
        }
        return path;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values.length > 0 ? values[0] : ""));
        return typed;
    }
}
