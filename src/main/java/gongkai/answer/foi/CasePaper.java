package gongkai.answer.foi;

import java.time.LocalDate;

/// One paper of a case file, made when it is asked for.
///
/// @param title what it is called in the list of papers
/// @param on the day it is of
/// @param ending how its file name ends
public record CasePaper(String title, LocalDate on, String ending, Content content) {
    /// The bytes of the paper.
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }
}
