package gongkai.publish.documentfigure;

import java.util.Optional;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/// Stands before everything that answers, pages that are kept as bytes included, and sees which documents were
/// given out.
final class ReadAdapter implements Adapter {
    private static final int GIVEN = 200;
    private static final int UNCHANGED = 304;

    private final Adapter house;
    private final ReadCounts counts;

    ReadAdapter(Adapter house, ReadCounts counts) {
        this.house = house;
        this.counts = counts;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        house.service(request, response);
        if ("GET".equals(request.getMethod())
                && (response.getStatus() == GIVEN || response.getStatus() == UNCHANGED)
                && !request.requestURI().isNull()) {
            counts.answered(
                    request.requestURI().toString(),
                    Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return house.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return house.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        house.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        house.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return house.getDomain();
    }
}
