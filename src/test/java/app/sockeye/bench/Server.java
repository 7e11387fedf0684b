package app.sockeye.bench;

import app.sockeye.playground.Playground;
import java.io.OutputStream;
import java.net.URI;

/** Runs a playground until its standard input ends; prints where it is, once it is warm. */
final class Server {
    private static final int WARM_UP = 3_000_000;

    private Server() {}

    public static void main(String[] arguments) throws Exception {
        try (Playground playground = Playground.start(0)) {
            URI server = playground.uri("");
            new RawReceiver().receive(Receiver.flood(server.toString(), WARM_UP), WARM_UP);
            System.out.println(server);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
