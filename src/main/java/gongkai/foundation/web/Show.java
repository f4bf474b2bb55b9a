package gongkai.foundation.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What a controller answers with: a template and the one record it takes.
public final class Show {
    static final String PAGE = "page";

    private Show() {}

    /// The page, for example `Show.page("foi/receipt", receipt)`.
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, PAGE, page);
    }

    /// The form again, with what was typed and what is wrong: 422.
    public static ModelAndView again(String template, Object page) {
        var view = page(template, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /// The page with a status of its own.
    public static ModelAndView page(HttpStatus status, String template, Object page) {
        var view = page(template, page);
        view.setStatus(status);
        return view;
    }
}
