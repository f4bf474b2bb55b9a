package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.publish.disclosure.DocumentId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file of a run.
///
/// @param original the file itself, where it was kept
/// @param reason why it could not be read, or was left out
/// @param cells what is known of the document, as it was read or typed
/// @param enclosures what hangs on the document
/// @param body HTML as it was read, not cleaned, or as somebody corrected it
/// @param digest the same for the same text; empty where there is none
/// @param problems how much must be mended before it can be taken
/// @param questions how much must be answered for
/// @param outcome what it became
record ImportRow(
        long run,
        int number,
        String file,
        Optional<AttachmentId> original,
        RowState state,
        String reason,
        Map<ImportField, String> cells,
        List<AttachmentId> enclosures,
        String body,
        String digest,
        int problems,
        int questions,
        Optional<Outcome> outcome) {
    ImportRow {
        cells = Map.copyOf(cells);
        enclosures = List.copyOf(enclosures);
    }

    /// A file that was not looked into yet.
    static ImportRow of(String file, Map<ImportField, String> cells) {
        return new ImportRow(
                0, 0, file, Optional.empty(), RowState.WAITING, "", cells, List.of(), "", "", 0, 0, Optional.empty());
    }

    String cell(ImportField field) {
        return cells.getOrDefault(field, "");
    }

    boolean isReady() {
        return state == RowState.READ && problems == 0 && questions == 0;
    }

    ImportRow at(long aRun, int aNumber) {
        return new ImportRow(
                aRun,
                aNumber,
                file,
                original,
                state,
                reason,
                cells,
                enclosures,
                body,
                digest,
                problems,
                questions,
                outcome);
    }

    /// Kept as a file, to be read later; documents people print hang on the page themselves.
    ImportRow keeping(AttachmentId kept) {
        return new ImportRow(
                run,
                number,
                file,
                Optional.of(kept),
                state,
                reason,
                cells,
                enclosures,
                body,
                digest,
                problems,
                questions,
                outcome);
    }

    ImportRow with(List<AttachmentId> hanging) {
        return new ImportRow(
                run, number, file, original, state, reason, cells, hanging, body, digest, problems, questions, outcome);
    }

    /// What the text said goes under what the list said.
    ImportRow read(DocumentText text) {
        var all = new EnumMap<ImportField, String>(ImportField.class);
        all.putAll(text.cells());
        cells.forEach((field, value) -> {
            if (!value.isBlank()) {
                all.put(field, value);
            }
        });
        return saying(all, text.body(), text.digest());
    }

    /// The same with other words; what was left out or could not be read comes back with them.
    ImportRow saying(Map<ImportField, String> words, String text, String textDigest) {
        return new ImportRow(
                run,
                number,
                file,
                original,
                RowState.READ,
                "",
                words,
                enclosures,
                text,
                textDigest,
                problems,
                questions,
                outcome);
    }

    ImportRow standing(RowState now, String why) {
        return new ImportRow(
                run, number, file, original, now, why, cells, enclosures, body, digest, problems, questions, outcome);
    }

    ImportRow judged(int mend, int answer) {
        return new ImportRow(
                run, number, file, original, state, reason, cells, enclosures, body, digest, mend, answer, outcome);
    }

    /// The document it became.
    Optional<DocumentId> document() {
        return outcome.flatMap(Outcome::document);
    }
}
