import com.google.protobuf.ByteString;
import io.github.centrifugal.centrifuge.internal.protocol.Protocol;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * A server for Centrifugo's protocol whose messages are read and written by Centrifugal's own classes. Prints its port;
 * ends with its standard input.
 */
public final class CentrifugoProtobuf {
    private static final int PING_MILLIS = 400;
    private static final int MOST_UNANSWERED = 4;

    public static void main(String[] arguments) throws Exception {
        Channel server = new ServerBootstrap()
                .group(new NioEventLoopGroup(1))
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(4096),
                                        new WebSocketServerProtocolHandler(WebSocketServerProtocolConfig.newBuilder()
                                                .websocketPath("/connection/websocket")
                                                .checkStartsWith(true)
                                                .subprotocols("centrifuge-protobuf")
                                                .build()),
                                        new Client());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        System.out.println(((InetSocketAddress) server.localAddress()).getPort());
        System.in.transferTo(System.err);
        System.exit(0);
    }

    private static final class Client extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {
        private int unanswered;

        @Override
        protected void channelRead0(ChannelHandlerContext context, BinaryWebSocketFrame frame) throws IOException {
            InputStream in = new ByteBufInputStream(frame.content());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (Protocol.Command command; (command = Protocol.Command.parseDelimitedFrom(in)) != null; ) {
                answer(context, command, out);
            }
            if (out.size() > 0) {
                send(context, out);
            }
        }

        private void answer(ChannelHandlerContext context, Protocol.Command command, ByteArrayOutputStream out)
                throws IOException {
            Protocol.Reply.Builder reply = Protocol.Reply.newBuilder().setId(command.getId());
            if (command.hasConnect()) {
                reply.setConnect(Protocol.ConnectResult.newBuilder()
                        .setClient(command.getConnect().getToken())
                        .setData(command.getConnect().getData())
                        .setPing(1)
                        .setPong(true));
                context.executor()
                        .scheduleAtFixedRate(() -> ping(context), PING_MILLIS, PING_MILLIS, TimeUnit.MILLISECONDS);
            } else if (command.hasSubscribe()) {
                reply.setSubscribe(Protocol.SubscribeResult.newBuilder()
                        .setRecoverable(command.getSubscribe().getRecover())
                        .setEpoch(command.getSubscribe().getEpoch()));
            } else if (command.hasPublish()) {
                reply.setPublish(Protocol.PublishResult.newBuilder());
                ByteString data = command.getPublish().getData();
                push(Protocol.Push.newBuilder()
                                .setChannel(command.getPublish().getChannel())
                                .setPub(Protocol.Publication.newBuilder().setData(data).setOffset(1)))
                        .writeDelimitedTo(out);
            } else if (command.hasRpc()) {
                reply.setRpc(Protocol.RPCResult.newBuilder()
                        .setData(command.getRpc().getMethodBytes().concat(command.getRpc().getData())));
            } else if (command.hasHistory()) {
                reply.setError(Protocol.Error.newBuilder()
                        .setCode(108)
                        .setMessage("limit " + command.getHistory().getLimit()));
            } else if (command.getSerializedSize() == 0) {
                unanswered = 0;
                return;
            }
            reply.build().writeDelimitedTo(out);
        }

        private static Protocol.Reply push(Protocol.Push.Builder push) {
            return Protocol.Reply.newBuilder().setPush(push).build();
        }

        private void ping(ChannelHandlerContext context) {
            if (unanswered++ < MOST_UNANSWERED) {
                context.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[1])));
            } else {
                context.writeAndFlush(new CloseWebSocketFrame(3012, "no pong"));
            }
        }

        private static void send(ChannelHandlerContext context, ByteArrayOutputStream out) {
            context.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(out.toByteArray())));
        }
    }
}
