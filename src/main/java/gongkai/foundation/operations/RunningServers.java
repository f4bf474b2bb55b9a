package gongkai.foundation.operations;

import java.util.List;
import org.springframework.stereotype.Service;

/// The servers that run on this database now.
@Service
public class RunningServers {
    private final ServerWatchStore store;

    RunningServers(ServerWatchStore store) {
        this.store = store;
    }

    /// By name; this server too, once it has looked for the first time.
    public List<RunningServer> list() {
        return store.list();
    }
}
