package gongkai.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final ConsoleDoor INBOX = new ConsoleDoor("/console", "待办", "", "SEE_WORKLIST", 0);
    private static final ConsoleDoor REQUESTS = new ConsoleDoor("/console/requests", "依申请公开", "回应", "SEE", 1);
    private static final ConsoleDoor FIGURES = new ConsoleDoor("/console/requests/figures", "统计", "回应", "SEE", 2);

    @Test
    void onlyTheNearestDoorAboveAPageIsLit() {
        assertThat(lit("/console/requests/7?tab=1")).containsExactly(REQUESTS);
        assertThat(lit("/console/requests/figures")).containsExactly(FIGURES);
    }

    @Test
    void theInboxIsLitOnItsOwnPageOnly() {
        assertThat(lit("/console?light=red")).containsExactly(INBOX);
        assertThat(lit("/console/elsewhere")).isEmpty();
    }

    @Test
    void theFirstPageIsKnownWithAndWithoutAQuery() {
        assertThat(frame("/").isHome()).isTrue();
        assertThat(frame("/?from=mail").isHome()).isTrue();
        assertThat(frame("/search").isHome()).isFalse();
    }

    @Test
    void doorsStandByGroupInTheirOrder() {
        var rooms = frame("/console").visitor().rooms();

        assertThat(rooms).extracting(Visitor.Rooms::group).containsExactly("", "回应");
        assertThat(rooms.getLast().doors()).containsExactly(REQUESTS, FIGURES);
    }

    private static List<ConsoleDoor> lit(String path) {
        var frame = frame(path);
        return frame.visitor().doors().stream().filter(frame::at).toList();
    }

    private static Frame frame(String path) {
        return new Frame(
                new Site("云州市 · 政务公开", "云州市人民政府办公室", "0000000000", List.of()),
                "待办",
                Optional.empty(),
                List.of(),
                new Visitor(Visitor.Kind.STAFF, "周明", "市住建局", List.of(INBOX, REQUESTS, FIGURES)),
                Appearance.STANDARD,
                path,
                new Frame.Csrf("_csrf", () -> ""),
                new Assets(),
                Optional.empty(),
                () -> Head.EMPTY);
    }
}
