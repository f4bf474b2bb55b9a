package gongkai.oversee.reportwriting.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.WorkPart;
import gongkai.oversee.annualreport.StatutoryTables;
import java.util.List;
import java.util.Optional;

/// The desk on which a report is written, signed, received and published.
///
/// @param turn whose turn it is, in one sentence
/// @param base how many texts were saved when the page was made
/// @param may what the reader may do now
public record WritingPage(
        Frame frame,
        String title,
        String path,
        String turn,
        boolean late,
        List<Fact> facts,
        Optional<WorkPart> work,
        StatutoryTables tables,
        List<Section> sections,
        int base,
        List<Finding> findings,
        List<Correction> corrections,
        List<Part> parts,
        May may,
        List<Moment> history,
        String words,
        Problems problems) {

    public WritingPage {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        corrections = List.copyOf(corrections);
        parts = List.copyOf(parts);
        history = List.copyOf(history);
    }

    /// A part in words.
    public record Section(String name, String label, String text, int rows) {
        public Section(String name, String label, String text) {
            this(
                    name,
                    label,
                    text,
                    Math.clamp(
                            text.lines()
                                            .mapToInt(line -> 1 + line.length() / 45)
                                            .sum()
                                    + 1L,
                            4,
                            24));
        }
    }

    /// Something to be looked at.
    public record Finding(String level, String message, String path) {}

    /// A figure that was, or is to be, set otherwise.
    ///
    /// @param waiting whether it waits for the head
    /// @param counts whether it can be taken back
    public record Correction(
            long id,
            String cell,
            String path,
            String from,
            String to,
            String reason,
            String asked,
            String status,
            boolean waiting,
            boolean counts) {}

    /// An organ below, and whether its figures are in.
    ///
    /// @param differs what differs between what was accepted and what entered the report; empty where nothing does
    public record Part(String organ, String path, String status, boolean in, boolean late, String differs) {}

    /// What the reader may do now.
    public record May(
            boolean save,
            boolean submit,
            boolean sign,
            boolean decide,
            boolean accept,
            boolean exempt,
            boolean publish,
            boolean reopen) {}
}
