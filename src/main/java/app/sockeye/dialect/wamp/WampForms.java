package app.sockeye.dialect.wamp;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of what a client sends; their keys are those of the packets. */
final class WampForms {
    static final String URI = "uri";
    static final String ARGUMENTS = "args";
    static final String NAMED = "kwargs";
    static final String OPTIONS = "options";
    static final String ID = "id";
    static final String ACKNOWLEDGE = "acknowledge";
    static final String ALSO_ME = "also_me";
    static final String MATCH = "match";
    static final String PROGRESS = "progress";
    static final String REALM = "realm";
    static final String AUTH_ID = "authid";
    static final String AUTH_METHODS = "authmethods";
    static final String SIGNATURE = "signature";
    static final String SECRET = "secret";
    static final String CHALLENGE = "challenge";

    static final FormInput IN_REALM = FormInput.required(REALM, "Realm", InputKind.LINE, "Such as realm1");
    static final FormInput IN_AUTH_ID = FormInput.of(AUTH_ID, "Auth id", InputKind.LINE, "Who signs in");
    static final FormInput IN_METHODS =
            FormInput.of(AUTH_METHODS, "Auth methods", InputKind.LINE, "Such as ticket, wampcra");

    private static final FormInput PROCEDURE =
            FormInput.required(URI, "Procedure", InputKind.LINE, "Such as com.example.add");
    private static final FormInput TOPIC = FormInput.required(URI, "Topic", InputKind.LINE, "Such as com.example.news");
    private static final FormInput LIST = FormInput.of(ARGUMENTS, "Arguments", InputKind.JSON_LIST, "");
    private static final FormInput OBJECT = FormInput.of(NAMED, "Named arguments", InputKind.JSON, "An object");
    private static final FormInput IN_OPTIONS = FormInput.of(OPTIONS, "Options", InputKind.JSON, "An object");
    private static final FormInput MATCHING =
            FormInput.choice(MATCH, "Match", "How topics or procedures are compared", "exact", "prefix", "wildcard");
    private static final FormInput NEXT_ID = FormInput.of(ID, "Request id", InputKind.NUMBER, "Blank: the next one");
    private static final FormInput OF_INVOCATION =
            FormInput.required(ID, "Request id", InputKind.NUMBER, "That of the invocation");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm("call", "Call", "Call", List.of(PROCEDURE, LIST, OBJECT, IN_OPTIONS, NEXT_ID)),
            new PacketForm(
                    "publish",
                    "Publish",
                    "Publish",
                    List.of(
                            TOPIC,
                            LIST,
                            OBJECT,
                            FormInput.onOff(ACKNOWLEDGE, "Ask for an acknowledgement", true, ""),
                            FormInput.onOff(ALSO_ME, "Receive it as well", false, "Where this session has subscribed"),
                            IN_OPTIONS,
                            NEXT_ID)),
            new PacketForm("subscribe", "Subscribe", "Subscribe", List.of(TOPIC, MATCHING, NEXT_ID)),
            new PacketForm(
                    "unsubscribe",
                    "Unsubscribe",
                    "Unsubscribe",
                    List.of(FormInput.required(URI, "Subscription", InputKind.NUMBER, "Its id"), NEXT_ID)),
            new PacketForm("register", "Register", "Register", List.of(PROCEDURE, MATCHING, NEXT_ID)),
            new PacketForm(
                    "unregister",
                    "Unregister",
                    "Unregister",
                    List.of(FormInput.required(URI, "Registration", InputKind.NUMBER, "Its id"), NEXT_ID)),
            new PacketForm(
                    "yield",
                    "Yield",
                    "Yield",
                    List.of(
                            OF_INVOCATION,
                            LIST,
                            OBJECT,
                            FormInput.onOff(PROGRESS, "Others follow", false, "A progressive result"))),
            new PacketForm(
                    "error",
                    "Error of an invocation",
                    "Send",
                    List.of(
                            OF_INVOCATION,
                            FormInput.required(URI, "Error", InputKind.LINE, "Such as com.example.failed"),
                            LIST,
                            OBJECT)),
            new PacketForm(
                    "cancel",
                    "Cancel a call",
                    "Cancel",
                    List.of(
                            FormInput.required(ID, "Request id", InputKind.NUMBER, "That of the call"),
                            FormInput.choice(MATCH, "Mode", "", "skip", "kill", "killnowait"))),
            new PacketForm("hello", "Hello", "Send", List.of(IN_REALM, IN_AUTH_ID, IN_METHODS, IN_OPTIONS)),
            new PacketForm(
                    "authenticate",
                    "Authenticate",
                    "Send",
                    List.of(
                            FormInput.of(SIGNATURE, "Ticket or signature", InputKind.SECRET, ""),
                            FormInput.of(SECRET, "Secret", InputKind.SECRET, "Of wampcra: signs the challenge"),
                            FormInput.of(CHALLENGE, "Challenge", InputKind.LINE, "Of wampcra"))),
            new PacketForm(
                    "goodbye",
                    "Goodbye",
                    "Leave",
                    List.of(FormInput.of(URI, "Reason", InputKind.LINE, "").initially("wamp.close.close_realm"))),
            new PacketForm(
                    "abort",
                    "Abort",
                    "Abort",
                    List.of(FormInput.of(URI, "Reason", InputKind.LINE, "").initially("wamp.error.system_shutdown"))));

    private WampForms() {}

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        if (!(packet.content() instanceof WampPacket content)) {
            return List.of();
        }
        WampMessage message = content.message();
        Optional<String> id = message.request();
        boolean received = direction == Direction.RECEIVED;
        if (received && message.kind() == WampKind.INVOCATION && id.isPresent()) {
            return List.of(
                    new SuggestedReply(WampTexts.YIELD, new FilledForm("yield", Map.of(ID, id.get()))),
                    new SuggestedReply(
                            WampTexts.FAIL,
                            new FilledForm("error", Map.of(ID, id.get(), URI, "wamp.error.runtime_error"))));
        } else if (received && message.kind() == WampKind.CHALLENGE) {
            String challenge =
                    message.options().flatMap(extra -> extra.string(CHALLENGE)).orElse("");
            return List.of(new SuggestedReply(
                    WampTexts.AUTHENTICATE, new FilledForm("authenticate", Map.of(CHALLENGE, challenge))));
        } else if (!received && message.kind() == WampKind.CALL && id.isPresent()) {
            return List.of(new SuggestedReply(WampTexts.CANCEL, new FilledForm("cancel", Map.of(ID, id.get()))));
        }
        boolean subscription = message.kind() == WampKind.SUBSCRIBED || message.kind() == WampKind.EVENT;
        return message.registration()
                .filter(number -> received && subscription)
                .map(number -> List.of(
                        new SuggestedReply(WampTexts.UNSUBSCRIBE, new FilledForm("unsubscribe", Map.of(URI, number)))))
                .orElse(List.of());
    }
}
