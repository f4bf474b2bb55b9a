package gongkai.answer.foi;

import gongkai.answer.foi.page.RequestListPage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalFigure;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 本月回应: what the public may know of how requests are answered, with the rows behind each figure. Titles stay
/// inside, they may name people.
@Controller
class FoiResponsesController {
    private final FoiFigures figures;
    private final FoiPages pages;

    FoiResponsesController(FoiFigures figures, FoiPages pages) {
        this.figures = figures;
        this.pages = pages;
    }

    @Open
    @GetMapping("/answer/responses")
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "received") String figure) {
        var which = Arrays.stream(FoiFigures.Response.values())
                .filter(each -> path(each).endsWith("=" + figure))
                .findFirst()
                .orElse(FoiFigures.Response.RECEIVED);
        LocalDate from = firstOfMonth(pages.today());
        LocalDate until = YearMonth.from(from).atEndOfMonth();
        var rows = figures.listBehindResponses(from, until, which).stream()
                .map(this::row)
                .toList();
        var chips = Arrays.stream(FoiFigures.Response.values())
                .map(each -> new Chip(each.label(), path(each), figures.count(from, until, each), each == which))
                .toList();
        return Show.page(
                "foi/list",
                new RequestListPage(
                        frames.portal(Wing.ANSWER, "本月回应", Crumb.here("本月回应")),
                        false,
                        false,
                        "%s至%s，全市各机关%s的政府信息公开申请。申请内容可能涉及个人，不在这里显示。"
                                .formatted(DateText.full(from), DateText.full(until), which.label()),
                        chips,
                        new Slice<>(rows, 1, Math.max(1, rows.size()), rows.size()),
                        path(which),
                        "本月还没有这一类申请。",
                        Optional.empty()));
    }

    private RequestListPage.Row row(FoiRequest request) {
        return new RequestListPage.Row(
                request.number(),
                "",
                "",
                pages.organName(request),
                request.applicantKind().label(),
                DateText.full(request.receivedOn()),
                DateText.full(request.dueOn()),
                request.status().label(),
                request.closedOn().map(DateText::full).orElse(""));
    }

    static LocalDate firstOfMonth(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    static String path(FoiFigures.Response which) {
        return "/answer/responses?figure="
                + switch (which) {
                    case RECEIVED -> "received";
                    case ANSWERED -> "answered";
                    case ON_TIME -> "on-time";
                };
    }

    /// The doors and figures of this room on the portal.
    @Configuration(proxyBeanMethods = false)
    static class Doors {
        @Bean
        PortalDoor fileDoor() {
            return new PortalDoor(Wing.ANSWER, "/answer/requests/new", "申请公开政府信息", "向机关申请没有主动公开的政府信息，当场知道最迟哪天答复。", 10);
        }

        @Bean
        PortalDoor queryDoor() {
            return new PortalDoor(Wing.ANSWER, "/answer/requests", "查询申请进展", "凭编号和查询码查看办到哪一步、轮到谁，并查收答复。", 20);
        }

        @Bean
        PortalDoor responsesDoor() {
            return new PortalDoor(Wing.ANSWER, "/answer/responses", "本月回应", "本月收到、办结和按期办结的申请，逐件可查。", 30);
        }

        @Bean
        PortalFigure receivedFigure(FoiFigures figures, FoiPages pages) {
            return figure(figures, pages, FoiFigures.Response.RECEIVED, "本月收到");
        }

        @Bean
        PortalFigure answeredFigure(FoiFigures figures, FoiPages pages) {
            return figure(figures, pages, FoiFigures.Response.ANSWERED, "本月办结");
        }

        @Bean
        PortalFigure onTimeFigure(FoiFigures figures, FoiPages pages) {
            return figure(figures, pages, FoiFigures.Response.ON_TIME, "其中按期");
        }

        private static PortalFigure figure(
                FoiFigures figures, FoiPages pages, FoiFigures.Response which, String label) {
            return new PortalFigure(Wing.ANSWER, label, "件", path(which), () -> {
                LocalDate from = firstOfMonth(pages.today());
                return figures.count(from, YearMonth.from(from).atEndOfMonth(), which);
            });
        }
    }
}
