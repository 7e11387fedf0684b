import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.stomp.StompServer;
import io.vertx.ext.stomp.StompServerHandler;
import io.vertx.ext.stomp.StompServerOptions;
import java.util.List;
import java.util.logging.LogManager;

/** A STOMP server by other hands. Prints its port; ends with its standard input. */
public final class VertxStomp {
    private static final int SENT_MILLIS = 400;
    /** It waits twice as long. */
    private static final int WANTED_MILLIS = 1600;

    public static void main(String[] arguments) throws Exception {
        // It tells of each connection that ends.
        LogManager.getLogManager().reset();
        Vertx vertx = Vertx.vertx();
        StompServer stomp = StompServer.create(
                        vertx,
                        new StompServerOptions()
                                .setPort(-1)
                                .setWebsocketBridge(true)
                                .setWebsocketPath("/stomp")
                                .setHeartbeat(new JsonObject().put("x", SENT_MILLIS).put("y", WANTED_MILLIS)))
                .handler(StompServerHandler.create(vertx));
        vertx.createHttpServer(new HttpServerOptions()
                        .setWebSocketSubProtocols(List.of("v10.stomp", "v11.stomp", "v12.stomp")))
                .webSocketHandler(stomp.webSocketHandler())
                .listen(0, "127.0.0.1")
                .onSuccess(http -> System.out.println(http.actualPort()));
        System.in.transferTo(System.err);
        System.exit(0);
    }
}
