package gongkai.oversee.reportwriting;

import org.springframework.stereotype.Component;

/// What is kept of reports.
@Component
record WrittenStores(
        WritingStore reports, SectionStore sections, WrittenFigureStore figures, ReportCorrectionStore corrections) {}
