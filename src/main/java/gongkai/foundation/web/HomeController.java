package gongkai.foundation.web;

import gongkai.foundation.web.page.HomePage;
import gongkai.foundation.web.page.WingPage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The home page and the five wings' pages: each shows what the rooms contribute.
@Controller
class HomeController {
    private final List<PortalDoor> doors;
    private final List<PortalFigure> figures;
    private final List<PortalList> lists;
    private final Site site;

    HomeController(List<PortalDoor> doors, List<PortalFigure> figures, List<PortalList> lists, Site site) {
        this.doors =
                doors.stream().sorted(Comparator.comparing(PortalDoor::order)).toList();
        this.figures = List.copyOf(figures);
        this.lists =
                lists.stream().sorted(Comparator.comparing(PortalList::order)).toList();
        this.site = site;
    }

    @Open
    @GetMapping("/")
    ModelAndView home(Frames frames) {
        var cards = Arrays.stream(Wing.values()).map(this::card).toList();
        return Show.page(
                "web/home",
                new HomePage(
                        frames.portal(site.wordmark()),
                        cards,
                        lists.stream().map(HomeController::column).toList()));
    }

    @Open
    @GetMapping({"/publish", "/serve", "/answer", "/engage", "/oversee"})
    ModelAndView wing(Frames frames, jakarta.servlet.http.HttpServletRequest request) {
        Wing wing = Arrays.stream(Wing.values())
                .filter(each -> each.path().equals(request.getRequestURI()))
                .findFirst()
                .orElseThrow();
        return Show.page("web/wing", new WingPage(frames.portal(wing, wing.label()), wing, card(wing)));
    }

    private HomePage.Card card(Wing wing) {
        return new HomePage.Card(
                wing,
                figures.stream()
                        .filter(figure -> figure.wing() == wing)
                        .map(figure -> new Figure(
                                figure.label(), "%,d".formatted(figure.value().get()), figure.unit(), figure.path()))
                        .toList(),
                doors.stream().filter(door -> door.wing() == wing).toList());
    }

    private static HomePage.Column column(PortalList list) {
        return new HomePage.Column(list.label(), list.path(), list.lines().get());
    }
}
