package gongkai.answer.foi;

import gongkai.answer.foi.page.ArrivalPage;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Where a request came from: its form, what lay with it, and the requests it was split from (一事一申请).
@Component
class FoiOrigin {
    private final FoiFilingStore store;
    private final FoiFilingFiles files;
    private final FoiFilingSealing sealing;
    private final FoiAccess access;

    FoiOrigin(FoiFilingStore store, FoiFilingFiles files, FoiFilingSealing sealing, FoiAccess access) {
        this.store = store;
        this.files = files;
        this.sealing = sealing;
        this.access = access;
    }

    Optional<FoiFiling> filing(FoiRequest request) {
        return store.findOf(request.id());
    }

    /// The other requests of the same form, with their codes, for the applicant.
    List<ArrivalPage.Line> siblings(FoiRequest request) {
        return others(request).stream()
                .map(other -> new ArrivalPage.Line(
                        other.number(),
                        access.queryCode(other),
                        other.wish().title(),
                        "/answer/requests/" + other.number()))
                .toList();
    }

    /// Who may see one request of a form may see the others: it was one paper of one person.
    void rememberSiblings(FoiRequest request, HttpServletRequest http) {
        others(request).forEach(other -> access.remember(other, http));
    }

    private List<FoiRequest> others(FoiRequest request) {
        return filing(request).filter(filing -> filing.parts() > 1).map(store::listParts).stream()
                .flatMap(List::stream)
                .map(FoiFiling.Part::request)
                .filter(other -> !other.id().equals(request.id()))
                .toList();
    }

    List<Download> downloads(FoiRequest request, String base) {
        return filing(request)
                .map(filing -> files.of(filing).files().stream()
                        .map(file -> new Download(
                                file.name(),
                                base + "/material/" + file.id(),
                                file.type().label(),
                                file.sizeText()))
                        .toList())
                .orElse(List.of());
    }

    ResponseEntity<Resource> download(FoiRequest request, String attachment) {
        return files.download(filing(request).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER)), attachment);
    }

    byte[] proof(FoiFiling filing) {
        return files.proof(filing);
    }

    /// How it came, for the desk.
    List<Fact> facts(FoiRequest request) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.wide("收到之日", request.channel().rule()));
        filing(request).ifPresent(filing -> {
            if (filing.manner() == Manner.ORAL) {
                facts.add(Fact.wide("提出的形式", filing.manner().label() + "（条例第二十九条）"));
            }
            String need = sealing.open(FoiFilingSealing.NEED, store.needSealed(filing.id()));
            if (!need.isEmpty()) {
                facts.add(Fact.wide("需要的便利", need + "（条例第四十三条）"));
            }
            if (!filing.confirmedBy().isEmpty()) {
                facts.add(Fact.wide("确认", "与申请人以" + filing.confirmedBy() + "确认"));
            }
        });
        others(request)
                .forEach(other -> facts.add(new Fact(
                        "同一份申请表",
                        other.number() + " " + other.wish().title(),
                        "/console/requests/" + other.id().value(),
                        true)));
        return facts;
    }
}
