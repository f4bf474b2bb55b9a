package gongkai.oversee.annualreport;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The figures of finished years for programs: those of the report as it was published, else those of the ledgers;
/// described in `openapi/annualreport.json`.
@RestController
class ReportApi {
    private final ReportDownloads downloads;
    private final ReportYears years;
    private final Organs organs;

    ReportApi(ReportDownloads downloads, ReportYears years, Organs organs) {
        this.downloads = downloads;
        this.years = years;
        this.organs = organs;
    }

    @Open
    @GetMapping(value = "/api/reports/{organ}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> figures(@PathVariable String organ, @PathVariable String year) {
        Organ found = organs.get(organ);
        int of = years.getFinished(found.id(), year);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(downloads.publicJson(found, of));
    }
}
