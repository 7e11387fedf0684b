package app.sockeye.dialect.registry;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.actioncable.ActionCableDialect;
import app.sockeye.dialect.amqp.AmqpDialect;
import app.sockeye.dialect.bayeux.BayeuxDialect;
import app.sockeye.dialect.centrifugo.CentrifugoDialect;
import app.sockeye.dialect.discord.DiscordDialect;
import app.sockeye.dialect.graphql.GraphQlDialect;
import app.sockeye.dialect.homeassistant.HomeAssistantDialect;
import app.sockeye.dialect.jsonrpc.CdpDialect;
import app.sockeye.dialect.jsonrpc.JsonRpcDialect;
import app.sockeye.dialect.jupyter.JupyterDialect;
import app.sockeye.dialect.kubernetes.KubernetesDialect;
import app.sockeye.dialect.mqtt.MqttDialect;
import app.sockeye.dialect.nats.NatsDialect;
import app.sockeye.dialect.ocpp.OcppDialect;
import app.sockeye.dialect.phoenix.PhoenixDialect;
import app.sockeye.dialect.pusher.PusherDialect;
import app.sockeye.dialect.signalr.SignalRDialect;
import app.sockeye.dialect.sip.SipDialect;
import app.sockeye.dialect.socketio.SocketIoDialect;
import app.sockeye.dialect.sockjs.SockJsDialect;
import app.sockeye.dialect.stomp.StompDialect;
import app.sockeye.dialect.wamp.WampDialect;
import app.sockeye.dialect.xmpp.XmppDialect;
import java.util.List;
import java.util.Optional;

/** The dialects that Sockeye knows. A new one gets one line here. */
public final class Dialects {
    /** All of them; where two are equally sure, the first is right. */
    public static final List<Dialect> ALL = List.of(
            new MqttDialect(),
            new JupyterDialect(),
            new KubernetesDialect(),
            new AmqpDialect(),
            new NatsDialect(),
            new XmppDialect(),
            new SipDialect(),
            new SocketIoDialect(),
            new StompDialect(),
            new SockJsDialect(List.of(new StompDialect(), new JsonRpcDialect())),
            new GraphQlDialect(),
            new ActionCableDialect(),
            new PhoenixDialect(),
            new PusherDialect(),
            new SignalRDialect(),
            new WampDialect(),
            new CentrifugoDialect(),
            new OcppDialect(),
            new BayeuxDialect(),
            new HomeAssistantDialect(),
            new DiscordDialect(),
            new CdpDialect(),
            new JsonRpcDialect());

    private Dialects() {}

    /** The dialect that a connection speaks; empty if none is recognised. */
    public static Optional<Dialect> recognise(Opening opening) {
        Optional<Dialect> best = Optional.empty();
        Confidence most = Confidence.NONE;
        for (Dialect each : ALL) {
            Confidence confidence = each.recognise(opening);
            if (confidence.compareTo(most) > 0) {
                best = Optional.of(each);
                most = confidence;
            }
        }
        return best;
    }

    /** The dialect with a key. */
    public static Optional<Dialect> of(String key) {
        return ALL.stream().filter(dialect -> dialect.key().equals(key)).findFirst();
    }
}
