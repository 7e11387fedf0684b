package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms of what a client sends; their keys are the commands. */
final class CentrifugoForms {
    static final String CONNECT = "connect";
    static final String PONG = "pong";
    static final String RPC = "rpc";
    static final String SEND = "send";
    static final String HISTORY = "history";

    static final String TOKEN = "token";
    static final String NAME = "name";
    static final String DATA = "data";
    static final String VERSION = "version";
    static final String CHANNEL = "channel";
    static final String METHOD = "method";
    static final String LIMIT = "limit";
    static final String OPTIONS = "options";

    static final FormInput IN_TOKEN = FormInput.of(TOKEN, "Token", InputKind.SECRET, "A JWT of your own server");
    static final FormInput CONNECT_DATA = FormInput.of(DATA, "Data", InputKind.JSON, "For your own server");

    private static final FormInput IN_CHANNEL =
            FormInput.required(CHANNEL, "Channel", InputKind.LINE, "Such as news or $private");
    private static final FormInput IN_DATA =
            FormInput.of(DATA, "Data", InputKind.JSON, "Blank: {}; in Protobuf also hex: or base64:");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm("publish", "Publish", "Publish", List.of(IN_CHANNEL, IN_DATA)),
            new PacketForm(
                    "subscribe",
                    "Subscribe",
                    "Subscribe",
                    List.of(
                            IN_CHANNEL,
                            IN_TOKEN,
                            FormInput.of(OPTIONS, "Options", InputKind.JSON, "Such as {\"recover\": true}"))),
            new PacketForm("unsubscribe", "Unsubscribe", "Unsubscribe", List.of(IN_CHANNEL)),
            new PacketForm(
                    RPC, "RPC", "Call", List.of(FormInput.required(METHOD, "Method", InputKind.LINE, ""), IN_DATA)),
            new PacketForm(SEND, "Message without an answer", "Send", List.of(IN_DATA)),
            new PacketForm("presence", "Presence", "Ask", List.of(IN_CHANNEL)),
            new PacketForm("presence_stats", "Presence stats", "Ask", List.of(IN_CHANNEL)),
            new PacketForm(
                    HISTORY,
                    "History",
                    "Ask",
                    List.of(
                            IN_CHANNEL,
                            FormInput.of(LIMIT, "Limit", InputKind.NUMBER, "Blank: none")
                                    .initially("10"))),
            new PacketForm(
                    CONNECT,
                    "Connect",
                    "Connect",
                    List.of(
                            IN_TOKEN,
                            CONNECT_DATA,
                            FormInput.of(NAME, "Client name", InputKind.LINE, ""),
                            FormInput.choice(VERSION, "Protocol", "1 up to Centrifugo 3", "2", "1"))),
            new PacketForm(PONG, "Pong", "Answer", List.of()));

    private CentrifugoForms() {}

    /** What can be sent about a channel. */
    static List<SuggestedReply> replies(Packet packet) {
        List<SuggestedReply> replies = new ArrayList<>();
        if (packet.content() instanceof CentrifugoPacket content) {
            content.field("topic")
                    .filter(channel -> content.frame().error().isEmpty())
                    .ifPresent(channel -> {
                        Map<String, String> values = Map.of(CHANNEL, channel);
                        replies.add(new SuggestedReply(CentrifugoTexts.PUBLISH, new FilledForm("publish", values)));
                        replies.add(
                                new SuggestedReply(CentrifugoTexts.UNSUBSCRIBE, new FilledForm("unsubscribe", values)));
                    });
        }
        return replies;
    }
}
