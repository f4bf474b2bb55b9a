import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Two OpenSearch nodes in one process, for tests: arguments are a folder and four ports of loopback, of which the first
/// two answer over HTTP. Says READY when the cluster is green, obeys `stop one`, and ends with its input.
final class TwoNodes {
    private TwoNodes() {}

    public static void main(String[] args) throws Exception {
        // The nodes turn what is printed into log lines.
        var out = System.out;
        var seeds = List.of("127.0.0.1:" + args[3], "127.0.0.1:" + args[4]);
        try (var runner = new OpenSearchRunner()) {
            runner.setMaxHttpPort(-1);
            runner.onBuild((number, settings) -> {
                        settings.put("node.name", "node-" + number);
                        settings.put("network.host", "127.0.0.1");
                        settings.put("http.port", args[number]);
                        settings.put("transport.port", args[number + 2]);
                        settings.putList("discovery.seed_hosts", seeds);
                        settings.putList("cluster.initial_cluster_manager_nodes", List.of("node-1"));
                        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
                    })
                    .build(OpenSearchRunner.newConfigs()
                            .basePath(args[0])
                            .clusterName("gongkai-test")
                            .numOfNode(2));
            runner.ensureGreen();
            out.println("READY");
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals("stop one")) {
                    runner.nonClusterManagerNode().close();
                    out.println("STOPPED");
                }
            }
        }
        System.exit(0);
    }
}
