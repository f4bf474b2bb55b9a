package gongkai.foundation.attachment;

import com.robothy.netty.initializer.HttpServerInitializer;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import com.robothy.s3.rest.handler.LocalS3RouterFactory;
import com.robothy.s3.rest.service.ServiceFactory;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A server that really speaks S3, in memory, on loopback alone: started by itself it would listen on every address of
/// the machine.
final class LoopbackS3 implements AutoCloseable {
    private final NioEventLoopGroup network = new NioEventLoopGroup(2);
    private final DefaultEventExecutorGroup work = new DefaultEventExecutorGroup(2);
    private final Channel channel;

    LoopbackS3(Path data) throws ReflectiveOperationException {
        var server = LocalS3.builder()
                .mode(LocalS3Mode.PERSISTENCE)
                .dataPath(data.toString())
                .build();
        var services = LocalS3.class.getDeclaredMethod("createServiceFactory");
        services.setAccessible(true);
        var router = LocalS3RouterFactory.create((ServiceFactory) services.invoke(server));
        channel = new ServerBootstrap()
                .group(network)
                .channel(NioServerSocketChannel.class)
                .childHandler(new HttpServerInitializer(work, router))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    String endpoint() {
        return "http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /// Settings that lead here, below `gongkai.attachment`.
    Map<String, String> words() {
        return Map.of(
                "store", "s3",
                "s3.endpoint", endpoint(),
                "s3.bucket", "yunzhou",
                "s3.access-key", "who",
                "s3.secret-key", "a secret of the test",
                "s3.prefix", "files");
    }

    /// Settings that lead here, but for those given.
    AttachmentSettings settings(Map<String, String> given) {
        var all = new HashMap<>(words());
        all.putAll(given);
        return SampleSettings.with(all);
    }

    /// Who speaks S3 to it beside the house.
    S3Client client() {
        return S3Client.builder()
                .endpointOverride(URI.create(endpoint()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("who", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        network.shutdownGracefully();
        work.shutdownGracefully();
    }
}
