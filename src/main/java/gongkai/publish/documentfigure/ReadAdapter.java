package gongkai.publish.documentfigure;

import gongkai.foundation.operations.AdapterAhead;
import java.util.Optional;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/// Stands before everything that answers, pages that are kept as bytes included, and sees which documents were
/// given out.
final class ReadAdapter extends AdapterAhead {
    private static final int GIVEN = 200;
    private static final int UNCHANGED = 304;

    private final ReadCounts counts;

    ReadAdapter(Adapter house, ReadCounts counts) {
        super(house);
        this.counts = counts;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        house().service(request, response);
        if ("GET".equals(request.getMethod())
                && (response.getStatus() == GIVEN || response.getStatus() == UNCHANGED)
                && !request.requestURI().isNull()) {
            counts.answered(
                    request.requestURI().toString(),
                    Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
        }
    }
}
