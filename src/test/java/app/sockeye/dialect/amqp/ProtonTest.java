package app.sockeye.dialect.amqp;

import app.sockeye.dialect.PythonServer;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.protocol.Direction;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** AMQP with a server by other hands: Apache's Proton. */
class ProtonTest {
    /** Where the conversation goes on after the sign-in, among the messages that were sent. */
    private static final int AFTER_SIGN_IN = 4;

    private final AmqpDialect dialect = new AmqpDialect();
    private final List<SpokenMessage> sent =
            SpokenConversation.of(SpokenConversation.class, "amqp10.txt").messages().stream()
                    .filter(message -> message.direction() == Direction.SENT && !message.text())
                    .skip(AFTER_SIGN_IN)
                    .toList();

    @BeforeAll
    static void needsTheServer() throws Exception {
        PythonServer.needs("websockets", "python3-websockets");
        PythonServer.needs("proton", "python3-qpid-proton");
    }

    private SpokenSocket open(PythonServer server, boolean dutiful) throws Exception {
        ConnectPlan plan =
                new ConnectPlan("ws://127.0.0.1:" + server.port() + "/", List.of("amqp"), List.of(), List.of());
        return SpokenSocket.connect(dialect, plan, dutiful);
    }

    /** Sends messages of the conversation by their place. */
    private void send(SpokenSocket live, int from, int to) {
        sent.subList(from, to).forEach(message -> live.send(MessagePayload.binary(message.bytes())));
    }

    @Test
    void aServersFramesAreReadAndItsIdleTimeoutIsKept() throws Exception {
        try (PythonServer server = PythonServer.start("proton_server.py");
                SpokenSocket live = open(server, true)) {
            send(live, 0, 4);
            live.await("< Header | AMQP 1.0.0 ~ answer s header 0");
            live.await("< Open depot | ");
            live.await("< Begin | channel 0 ~ answer s begin 0/3");
            live.await("< Attach sales/today | receives · link sales ~ answer s attach 0/3 sales");
            live.await("< Flow sales/today | credit 10");
            send(live, 4, 6);
            live.await("< Disposition | #0 · accepted · settled ~ answer s delivery 0/3 0");
            live.await("< Disposition | #2 · rejected · settled · demo:full: no more today ~ answer s delivery 0/3 2");
            live.await("> Heartbeat", 5);
            send(live, sent.size() - 3, sent.size());
            live.await("< Detach sales/today | closed ~ answer s");
            live.await("< End | channel 0 ~ answer s");
            live.await("< Close ~ answer s close");
        }
    }

    @Test
    void aSilentClientIsCutOff() throws Exception {
        try (PythonServer server = PythonServer.start("proton_server.py");
                SpokenSocket live = open(server, false)) {
            send(live, 0, 4);
            live.await("< Close | amqp:resource-limit-exceeded: local-idle-timeout expired");
            live.awaitClosed();
        }
    }
}
