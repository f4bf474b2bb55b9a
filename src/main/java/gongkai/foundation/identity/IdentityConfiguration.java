package gongkai.foundation.identity;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FrameSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the `Doorkeeper` before every route and gives controllers the person who acts.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration implements WebMvcConfigurer {
    private final Doorkeeper doorkeeper;
    private final Sessions sessions;
    private final FrameSource frames;

    IdentityConfiguration(Doorkeeper doorkeeper, Sessions sessions, FrameSource frames) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
        resolvers.add(new DeskFormArgument(sessions, frames));
    }

    /// Gives controllers the person who acts: `Person`, or `Person.Staff` and `Person.Citizen` where only such come.
    private final class PersonArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Person.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Person person = sessions.person((HttpServletRequest) request.getNativeRequest());
            if (!parameter.getParameterType().isInstance(person)) {
                throw Refusal.of(IdentityRefusal.NOT_YOURS);
            }
            return person;
        }
    }
}
