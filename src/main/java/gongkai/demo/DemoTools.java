package gongkai.demo;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.calendar.WorkCalendars;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the city is made with, and the chapters of its history, always in the same order.
@Component
record DemoTools(Attachments attachments, WorkCalendars calendars, List<DemoChapter> chapters) {
    DemoTools {
        chapters = chapters.stream()
                .sorted(Comparator.comparing(chapter -> chapter.getClass().getName()))
                .toList();
    }
}
