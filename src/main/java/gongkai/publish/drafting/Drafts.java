package gongkai.publish.drafting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What other rooms do with drafts: bring a text, send it into the gate, ask how it stands. When it has become a
/// document they hear `DraftPublished`.
@Service
public class Drafts {
    private final DraftWriting writing;
    private final DraftGate gate;
    private final DraftFindings findings;
    private final DraftStore store;

    Drafts(DraftWriting writing, DraftGate gate, DraftFindings findings, DraftStore store) {
        this.writing = writing;
        this.gate = gate;
        this.findings = findings;
        this.store = store;
    }

    /// Begins a draft with this text, complete or not.
    ///
    /// @param submission names the text among all that were ever brought: brought twice, it makes one draft
    public DraftId add(OrganId organ, DraftText text, String submission, Person.Staff by) {
        return writing.begin(organ, text, submission, by).id();
    }

    /// Begins a new text for a published document with this text, or lays it into the one that is under way.
    public DraftId revise(DocumentId document, DraftText text, Person.Staff by) {
        DraftId id = writing.revise(document, by);
        writing.save(id, store.find(id).orElseThrow().state(), text, false, by);
        return id;
    }

    /// Sends it to review; refuses when it is not complete, or what the check found is not answered.
    public void submit(DraftId id, Person.Staff by) {
        submit(id, Optional.empty(), by);
    }

    /// The same, to be published at a set moment once it has passed.
    public void submit(DraftId id, Optional<Instant> publishAt, Person.Staff by) {
        findings.refresh(id);
        gate.submit(id, publishAt, by);
    }

    /// How it stands.
    public Optional<DraftStatus> findStatus(DraftId id) {
        return store.find(id).map(Draft::status);
    }
}
