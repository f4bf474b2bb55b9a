package gongkai.oversee.reportcheck;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reports handed in by programs; described in `openapi/annualreport.json`. The answer is that of `report read --json`.
@RestController
class ReportCheckApi {
    static final String PATH = "/api/reports/check";

    private final CheckDesk desk;

    ReportCheckApi(CheckDesk desk) {
        this.desk = desk;
    }

    @Open
    @PostMapping(value = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> check(HandedIn handed) {
        var problems = new Problems();
        var report = desk.check(handed, problems);
        problems.refuseIfAny(ReportCheckRefusal.REPORT_UNREADABLE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReportRendering.json(report.orElseThrow()));
    }
}
