package gongkai.answer.foi;

import gongkai.answer.foi.page.QueryPage;
import gongkai.answer.foi.page.RequestListPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Finding one's requests: by number and query code, or the list of an account.
@Controller
class FoiFindingController {
    private final FoiAccess access;
    private final FoiRequests requests;
    private final FoiPages pages;
    private final FoiArrivalPages arrivals;
    private final FoiDrafts drafts;
    private final List<OwnMatters> others;

    FoiFindingController(
            FoiAccess access,
            FoiRequests requests,
            FoiPages pages,
            FoiArrivalPages arrivals,
            FoiDrafts drafts,
            List<OwnMatters> others) {
        this.others = List.copyOf(others);
        this.arrivals = arrivals;
        this.drafts = drafts;
        this.access = access;
        this.requests = requests;
        this.pages = pages;
    }

    @Open
    @GetMapping("/answer/requests")
    ModelAndView queryForm(Frames frames, @RequestParam(defaultValue = "") String number) {
        return Show.page("foi/query", query(frames, number, Optional.empty()));
    }

    @Open
    @PostMapping("/answer/requests")
    Object query(
            Frames frames,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http) {
        if (number.strip().startsWith("D") && arrivals.unlock(number.strip(), code)) {
            access.remember(number.strip(), http);
            return "redirect:/answer/arrivals/" + number.strip();
        }
        try {
            return "redirect:/answer/requests/"
                    + access.unlock(number, code, http).number();
        } catch (Refusal refusal) {
            return Show.again(
                    "foi/query",
                    query(frames, number, Optional.of(refusal.code().message())));
        }
    }

    private static QueryPage query(Frames frames, String number, Optional<String> problem) {
        return new QueryPage(frames.portal(Wing.ANSWER, "查询申请进展", Crumb.here("查询申请进展")), number, problem);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping("/my")
    ModelAndView mine(Frames frames, Person.Member me) {
        var rows = Stream.concat(
                        requests.listOfCitizen(me.id()).stream()
                                .map(request -> pages.row(request, "/answer/requests/" + request.number())),
                        others.stream()
                                .flatMap(room -> room.listOf(me).stream())
                                .map(pages::row))
                .toList();
        return Show.page(
                "foi/list",
                new RequestListPage(
                        frames.portal(Wing.ANSWER, "我的申请", Crumb.here("我的申请")),
                        false,
                        true,
                        "用这个账号提出的政府信息公开申请和更正申请。",
                        drafts.has(me) ? List.of(new Chip("没有提交的草稿，继续填写", FoiFilePages.PORTAL, 1, false)) : List.of(),
                        new Slice<>(rows, 1, Math.max(1, rows.size()), rows.size()),
                        "/my",
                        "您还没有提出过申请。提出后，进展和答复都列在这里。",
                        Optional.empty()));
    }
}
