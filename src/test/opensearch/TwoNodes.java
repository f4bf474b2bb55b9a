import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Two OpenSearch nodes in one process, for tests: arguments are a folder and five ports of loopback. The first two answer
/// over HTTP, the next two are the nodes' own, on the fifth the test listens, because the nodes take the standard output
/// for their log. Says READY there when the cluster is green, obeys `stop one`, and ends when the test hangs up.
final class TwoNodes {
    private TwoNodes() {}

    public static void main(String[] args) throws Exception {
        var seeds = List.of("127.0.0.1:" + args[3], "127.0.0.1:" + args[4]);
        try (var test = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[5]));
                var orders = new BufferedReader(new InputStreamReader(test.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(test.getOutputStream(), true, StandardCharsets.UTF_8);
                var runner = new OpenSearchRunner()) {
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
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals("stop one")) {
                    // Every entry must be on both before one goes.
                    runner.ensureGreen();
                    runner.nonClusterManagerNode().close();
                    out.println("STOPPED");
                }
            }
            // The process ends with the test; closing the nodes in good order takes longer than the test.
            Runtime.getRuntime().halt(0);
        }
    }
}
