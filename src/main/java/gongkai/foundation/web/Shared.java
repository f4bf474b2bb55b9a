package gongkai.foundation.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Every guest is answered alike on this route, so that an answer may be kept and given again until something public
/// changes. For pages of what is public; not for pages with forms, and not where the answer depends on more than the
/// address, the chosen appearance and what the house has made public.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shared {
    /// The request attribute that is set when a page took the token of a form: such a page is one visitor's alone.
    String TOKEN_TAKEN = "gongkai.token-taken";
}
