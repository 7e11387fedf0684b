package app.sockeye.dialect.pusher;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms of what a client sends. */
final class PusherForms {
    static final String SUBSCRIBE = "subscribe";
    static final String UNSUBSCRIBE = "unsubscribe";
    static final String EVENT = "event";
    static final String SIGNIN = "signin";
    static final String PING = "ping";
    static final String PONG = "pong";

    static final String CHANNEL = "channel";
    static final String USER = "user";
    static final String AUTH = "auth";
    static final String SECRET = "secret";
    static final String NAME = "event";
    static final String DATA = "data";

    private static final FormInput IN_CHANNEL =
            FormInput.required(CHANNEL, "Channel", InputKind.LINE, "Such as news, private-chat or presence-room");
    private static final FormInput IN_SECRET =
            FormInput.of(SECRET, "App secret", InputKind.SECRET, "Signs for private channels in place of your site");
    private static final FormInput IN_AUTH =
            FormInput.of(AUTH, "Auth", InputKind.LINE, "Instead of the secret: what your site answered, KEY:SIGNATURE");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(
                    SUBSCRIBE,
                    "Subscribe",
                    "Subscribe",
                    List.of(
                            IN_CHANNEL,
                            FormInput.of(USER, "User", InputKind.JSON, "Of presence channels: {\"user_id\": \"1\"}"),
                            IN_SECRET,
                            IN_AUTH)),
            new PacketForm(
                    EVENT,
                    "Client event",
                    "Send",
                    List.of(
                            FormInput.required(NAME, "Event", InputKind.LINE, "Begins with client-")
                                    .initially("client-"),
                            FormInput.required(CHANNEL, "Channel", InputKind.LINE, "A private or presence one"),
                            FormInput.of(DATA, "Data", InputKind.JSON, ""))),
            new PacketForm(UNSUBSCRIBE, "Unsubscribe", "Unsubscribe", List.of(IN_CHANNEL)),
            new PacketForm(
                    SIGNIN,
                    "Sign-in",
                    "Sign in",
                    List.of(
                            FormInput.required(USER, "User", InputKind.JSON, "Such as {\"id\": \"1\"}"),
                            IN_SECRET,
                            IN_AUTH)),
            new PacketForm(PING, "Ping", "Ping", List.of()),
            new PacketForm(PONG, "Pong", "Answer", List.of()));

    private PusherForms() {}

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        List<SuggestedReply> replies = new ArrayList<>();
        if (direction == Direction.RECEIVED && packet.type() == PusherTypes.PING) {
            replies.add(new SuggestedReply(PusherTexts.ANSWER, new FilledForm(PONG, Map.of())));
        } else if (packet.content() instanceof PusherPacket content && packet.type() != PusherTypes.REFUSED) {
            content.channel().ifPresent(channel -> {
                Map<String, String> values = Map.of(CHANNEL, channel);
                if (channel.matches("(private|presence)-.*")) {
                    replies.add(new SuggestedReply(PusherTexts.SEND_EVENT, new FilledForm(EVENT, values)));
                }
                replies.add(new SuggestedReply(PusherTexts.UNSUBSCRIBE, new FilledForm(UNSUBSCRIBE, values)));
            });
        }
        return replies;
    }
}
