import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker by other hands for STOMP, MQTT and AMQP on one port. Prints the port; ends with its standard input. */
public final class Artemis {
    private static final int PATIENCE_MILLIS = 4000;
    private static final int CHECK_MILLIS = 100;

    public static void main(String[] arguments) throws Exception {
        int port = freePort();
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setConnectionTtlCheckInterval(CHECK_MILLIS)
                .addAcceptorConfiguration(
                        "ws",
                        "tcp://127.0.0.1:" + port + "?protocols=STOMP,MQTT,AMQP&useEpoll=false&useKQueue=false"
                                + "&amqpIdleTimeout=" + PATIENCE_MILLIS + "&connectionTtlMin=" + PATIENCE_MILLIS);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        broker.start();
        System.out.println(port);
        System.in.transferTo(System.err);
        System.exit(0);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
