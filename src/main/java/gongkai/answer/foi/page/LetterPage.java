package gongkai.answer.foi.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// A letter as an official document.
public record LetterPage(
        Frame frame,
        boolean console,
        String organ,
        String title,
        String number,
        String addressee,
        List<String> paragraphs,
        String date) {}
