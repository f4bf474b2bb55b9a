package gongkai.foundation.operations;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/// Stands where the web server hands over a request it has read, ahead of the house; all but `service` goes on to it.
public abstract class AdapterAhead implements Adapter {
    private final Adapter house;

    protected AdapterAhead(Adapter house) {
        this.house = house;
    }

    /// What stands behind this.
    protected final Adapter house() {
        return house;
    }

    @Override
    public final boolean prepare(Request request, Response response) throws Exception {
        return house.prepare(request, response);
    }

    @Override
    public final boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return house.asyncDispatch(request, response, event);
    }

    @Override
    public final void log(Request request, Response response, long time) {
        house.log(request, response, time);
    }

    @Override
    public final void checkRecycled(Request request, Response response) {
        house.checkRecycled(request, response);
    }

    @Override
    public final String getDomain() {
        return house.getDomain();
    }
}
