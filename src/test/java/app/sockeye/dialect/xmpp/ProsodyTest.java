package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.stream.LocalServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XMPP with a server by other hands: Prosody. */
class ProsodyTest {
    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";

    private final XmppDialect dialect = new XmppDialect();

    private static LocalServer server(Path folder) throws Exception {
        return LocalServer.start(
                folder,
                "/usr/bin/prosody",
                "prosody",
                "--config",
                "settings.lua",
                port -> String.join(
                        "\n",
                        "run_as_root = true",
                        "data_path = \"" + folder + "\"",
                        "pidfile = \"" + folder + "/prosody.pid\"",
                        "modules_enabled = { \"roster\", \"saslauth\", \"disco\", \"ping\", \"smacks\", \"websocket\" }",
                        "modules_disabled = { \"s2s\" }",
                        "c2s_ports = {}",
                        "c2s_direct_tls_ports = {}",
                        "https_ports = {}",
                        "http_ports = { " + port + " }",
                        "http_interfaces = { \"127.0.0.1\" }",
                        "http_default_host = \"localhost\"",
                        "consider_websocket_secure = true",
                        "smacks_max_unacked_stanzas = 0",
                        "log = { info = \"*console\" }",
                        "VirtualHost \"localhost\"",
                        "authentication = \"anonymous\"",
                        "Component \"rooms.localhost\" \"muc\""));
    }

    private SpokenSocket connect(LocalServer server) throws Exception {
        return SpokenSocket.connect(
                dialect, new ConnectPlan(server.url("/xmpp-websocket"), List.of("xmpp"), List.of(), List.of()), true);
    }

    private static void send(SpokenSocket live, String element) {
        live.send(MessagePayload.text(element));
    }

    private static void open(SpokenSocket live) throws Exception {
        send(live, OPEN);
        live.await("< Features | SASL ANONYMOUS");
    }

    /** Signs in on an open stream, and gives the full address that the server tells. */
    private static String signIn(SpokenSocket live) throws Exception {
        send(live, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>");
        live.await("< SASL success ~ answer s sasl");
        send(live, OPEN);
        live.await("< Open localhost | ", 2);
        live.await("< Features | ", 2);
        send(
                live,
                "<iq xmlns='jabber:client' type='set' id='b'>"
                        + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        String bound = live.await("< IQ result bind | jid ");
        return bound.substring(bound.indexOf("jid ") + 4, bound.indexOf(" ~ answer s b"));
    }

    @Test
    void clientsSignInAndTalkAndAnswerPingsAndRequestsForAcknowledgement(@TempDir Path folder) throws Exception {
        try (LocalServer server = server(folder);
                SpokenSocket asker = connect(server);
                SpokenSocket other = connect(server)) {
            open(asker);
            signIn(asker);
            open(other);
            String address = signIn(other);
            send(other, "<enable xmlns='urn:xmpp:sm:3'/>");
            other.await("< Enabled stream management ~ answer s management");
            send(
                    asker,
                    "<iq xmlns='jabber:client' type='get' id='p' to='" + address
                            + "'><ping xmlns='urn:xmpp:ping'/></iq>");
            other.await("< IQ get ping | from ");
            other.await("> IQ result ping | to ");
            asker.await("< IQ result ping | from " + address + " ~ answer s p " + address);
            other.await("< Ack request ~ request r r");
            other.await("> Ack | 1 stanza ~ answer r r");
            send(other, "<r xmlns='urn:xmpp:sm:3'/>");
            other.await("< Ack | 1 stanza ~ answer s r");
            send(asker, "<message xmlns='jabber:client' type='chat' to='" + address + "'><body>Ahoy</body></message>");
            other.await("< Message ");
            other.await("> Ack | 2 stanzas");
        }
    }

    @Test
    void errorsAndTheEndAreTold(@TempDir Path folder) throws Exception {
        try (LocalServer server = server(folder);
                SpokenSocket live = connect(server)) {
            open(live);
            send(live, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>");
            live.await("< SASL failure | invalid-mechanism");
            signIn(live);
            send(
                    live,
                    "<presence xmlns='jabber:client' to='deck@rooms.localhost/Pilot'>"
                            + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
            live.await("< Presence deck@rooms.localhost/Pilot | available · moderator · owner");
            live.await("< Message deck@rooms.localhost | groupchat · no subject");
            send(
                    live,
                    "<iq xmlns='jabber:client' type='get' id='d' to='rooms.localhost'>"
                            + "<query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
            live.await("< IQ result disco#items | from rooms.localhost");
            send(live, "<iq xmlns='jabber:client' type='get' id='n'><query xmlns='jabber:iq:nothing'/></iq>");
            live.await("< IQ error nothing | service-unavailable ~ answer s n");
            send(live, "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
            live.await("< Close ~ answer s close");
            live.awaitClosed();
        }
    }

    @Test
    void aStreamErrorIsTold(@TempDir Path folder) throws Exception {
        try (LocalServer server = server(folder);
                SpokenSocket live = connect(server)) {
            send(live, OPEN.replace("to='localhost'", "to='nowhere.example'"));
            live.await("< Stream error | host-unknown");
            live.awaitClosed();
        }
    }
}
