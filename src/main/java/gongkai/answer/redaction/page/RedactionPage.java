package gongkai.answer.redaction.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file: what is struck, the copy, its proof.
///
/// @param base the address of the page
/// @param editable whether marks can be changed
/// @param sheet the page of the original that is marked on, where it has pages
/// @param texts the text of the original in pieces, where it has none
/// @param can what can be done now
/// @param progress how far a copy is that was asked for and is not there yet
/// @param whyNotRelease why the copy cannot go out now
public record RedactionPage(
        Frame frame,
        String base,
        List<Fact> facts,
        String light,
        String stage,
        boolean editable,
        Optional<Sheet> sheet,
        Optional<Texts> texts,
        List<Mark> marks,
        List<Choice> grounds,
        Optional<Proof> proof,
        Can can,
        Optional<Progress> progress,
        Optional<String> whyNotRelease,
        Map<String, String> typed,
        Problems problems) {
    public RedactionPage {
        facts = List.copyOf(facts);
        marks = List.copyOf(marks);
        grounds = List.copyOf(grounds);
        typed = Map.copyOf(typed);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// A page of the original, with its size in points and in millimetres.
    public record Sheet(
            int number, int pages, String width, String height, String size, String picture, List<Area> areas) {
        public Sheet {
            areas = List.copyOf(areas);
        }
    }

    /// A struck area of the page, in points.
    public record Area(String left, String top, String width, String height) {}

    /// Some pieces of the text.
    public record Texts(int page, int pages, List<Line> lines) {
        public Texts {
            lines = List.copyOf(lines);
        }
    }

    /// A piece of text, cut where something is struck.
    public record Line(int number, String place, List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /// Characters that are struck, or stay.
    public record Part(String text, boolean struck) {}

    /// A place that is struck.
    ///
    /// @param basis the name of the ground, for the form that strikes the same words everywhere
    /// @param spread whether the same words may still stand elsewhere
    public record Mark(
            int number,
            String where,
            String path,
            String words,
            String ground,
            String basis,
            String scope,
            boolean spread) {}

    /// What reading the copy back has shown.
    public record Proof(boolean clean, List<Fact> facts, List<String> remnants, List<String> leftOut) {
        public Proof {
            facts = List.copyOf(facts);
            remnants = List.copyOf(remnants);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// How far the copy is that was asked for.
    public record Progress(String words, boolean failed) {}

    /// What can be done now.
    public record Can(boolean make, boolean release, boolean takeBack, boolean drop) {}
}
