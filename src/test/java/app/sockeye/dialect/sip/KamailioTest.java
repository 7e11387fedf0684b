package app.sockeye.dialect.sip;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.jsontext.InstalledServer;
import app.sockeye.dialect.preset.ConnectPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIP with a server by other hands: Kamailio. */
class KamailioTest {
    private static final String SETTINGS =
            """
            #!KAMAILIO
            children=1
            auto_aliases=no
            tcp_accept_no_cl=yes
            listen=tcp:127.0.0.1:PORT
            mpath="MODULES/"
            loadmodule "tm.so"
            loadmodule "sl.so"
            loadmodule "pv.so"
            loadmodule "textops.so"
            loadmodule "siputils.so"
            loadmodule "usrloc.so"
            loadmodule "registrar.so"
            loadmodule "nathelper.so"
            loadmodule "xhttp.so"
            loadmodule "websocket.so"
            modparam("nathelper|registrar", "received_avp", "$avp(received)")
            request_route {
                if (is_method("REGISTER")) {
                    fix_nated_register();
                    save("location");
                    exit;
                }
                if (is_method("OPTIONS")) {
                    sl_send_reply("200", "OK");
                    exit;
                }
                if (!lookup("location")) {
                    sl_send_reply("404", "Not Found");
                    exit;
                }
                t_relay();
            }
            event_route[xhttp:request] {
                set_reply_close();
                set_reply_no_connect();
                if ($hdr(Upgrade) =~ "websocket" && ws_handle_handshake()) {
                    exit;
                }
                xhttp_reply("404", "Not Found", "", "");
            }
            """;

    private final SipDialect dialect = new SipDialect();

    /** Where the modules are, which depends on the machine. */
    private static String modules() throws IOException {
        try (Stream<Path> libraries = Files.list(Path.of("/usr/lib"))) {
            return libraries
                    .map(folder -> folder.resolve("kamailio/modules"))
                    .filter(folder -> Files.exists(folder.resolve("websocket.so")))
                    .findFirst()
                    .map(Path::toString)
                    .orElse("/usr/lib/kamailio/modules");
        }
    }

    private static InstalledServer server(Path folder) throws Exception {
        String modules = modules();
        InstalledServer.needs(modules + "/websocket.so", "kamailio-websocket-modules");
        return InstalledServer.start(folder.toFile(), port -> {
            Path settings = folder.resolve("kamailio.cfg");
            try {
                Files.writeString(
                        settings,
                        SETTINGS.replace("PORT", Integer.toString(port)).replace("MODULES", modules));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.of(
                    "/usr/sbin/kamailio",
                    "-DD",
                    "-E",
                    "-m",
                    "16",
                    "-M",
                    "4",
                    "-w",
                    folder.toString(),
                    "-Y",
                    folder.toString(),
                    "-f",
                    settings.toString());
        });
    }

    private SpokenSocket connect(InstalledServer server) throws Exception {
        return SpokenSocket.connect(
                dialect, new ConnectPlan(server.url() + "/", List.of("sip"), List.of(), List.of()), true);
    }

    private static void send(SpokenSocket live, String... lines) {
        live.send(MessagePayload.text(String.join("\r\n", lines)));
    }

    private static void request(
            SpokenSocket live, String method, String target, String user, String to, int number, String... more) {
        send(
                live,
                method + " " + target + " SIP/2.0",
                "Via: SIP/2.0/WS " + user + ".invalid;branch=z9hG4bK" + user + number,
                "Max-Forwards: 70",
                "From: <sip:" + user + "@127.0.0.1>;tag=t" + number,
                "To: <sip:" + to + "@127.0.0.1>",
                "Call-ID: " + user + number,
                "CSeq: " + number + " " + method,
                String.join("\r\n", more));
    }

    private static void register(SpokenSocket live, String user) throws InterruptedException {
        String contact = "Contact: <sip:" + user + "@" + user + ".invalid;transport=ws>;expires=60";
        request(live, "REGISTER", "sip:127.0.0.1", user, user, 1, contact, "Content-Length: 0", "", "");
        live.await("< Response 200 OK | REGISTER · " + user + "@127.0.0.1 · 1 contact · expires in 60 s ~ answer s z");
    }

    @Test
    void usersRegisterAndTalkThroughTheServer(@TempDir Path folder) throws Exception {
        try (InstalledServer server = server(folder);
                SpokenSocket ada = connect(server);
                SpokenSocket bea = connect(server)) {
            register(ada, "ada");
            register(bea, "bea");
            String[] body = {"Content-Type: text/plain", "Content-Length: 4", "", "Ahoy"};
            request(ada, "MESSAGE", "sip:bea@127.0.0.1", "ada", "bea", 2, body);
            String received =
                    bea.await("< MESSAGE bea@bea.invalid | from ada@127.0.0.1 · 4 B  Ahoy ~ request r z9hG4bK");
            answer(bea, received.substring(received.indexOf("z9hG4bK"), received.lastIndexOf(" MESSAGE")));
            ada.await("< Response 200 OK | MESSAGE · bea@127.0.0.1 ~ answer s z9hG4bKada2 MESSAGE");
            request(ada, "MESSAGE", "sip:cy@127.0.0.1", "ada", "cy", 3, body);
            ada.await("< Response 404 Not Found | MESSAGE · cy@127.0.0.1 ~ answer s z9hG4bKada3 MESSAGE");
            request(ada, "OPTIONS", "sip:127.0.0.1", "ada", "ada", 4, "Content-Length: 0", "", "");
            ada.await("< Response 200 OK | OPTIONS · ada@127.0.0.1 ~ answer s z9hG4bKada4 OPTIONS");
            send(ada, "", "", "");
            ada.await("< Keep-alive | pong ~ answer s keep-alive");
        }
    }

    /** Answers a MESSAGE of the server's transaction. */
    private static void answer(SpokenSocket live, String branch) {
        send(
                live,
                "SIP/2.0 200 OK",
                "Via: SIP/2.0/WS 127.0.0.1;branch=" + branch,
                "Via: SIP/2.0/WS ada.invalid;branch=z9hG4bKada2",
                "From: <sip:ada@127.0.0.1>;tag=t2",
                "To: <sip:bea@127.0.0.1>;tag=b",
                "Call-ID: ada2",
                "CSeq: 2 MESSAGE",
                "Content-Length: 0",
                "",
                "");
    }
}
