package gongkai.answer.foi;

import java.util.List;

/// How far the handling of a request has come, as its desk shows it.
///
/// @param guarded whether the reply is signed step by step, so that the form of the reply saves a draft
/// @param path where it is handled
/// @param stage how the draft stands; empty while there is none
/// @param shape of the light beside the stage
/// @param lines what else there is to know, a sentence each
public record HandlingPart(boolean guarded, String path, String stage, String shape, List<String> lines) {
    public HandlingPart {
        lines = List.copyOf(lines);
    }
}
