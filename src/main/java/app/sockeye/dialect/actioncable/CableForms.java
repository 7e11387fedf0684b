package app.sockeye.dialect.actioncable;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of what a client sends, and what writes them. */
final class CableForms implements DialectWriter {
    static final String SUBSCRIBE = "subscribe";
    static final String PERFORM = "perform";
    static final String UNSUBSCRIBE = "unsubscribe";

    static final String CHANNEL = "channel";
    static final String PARAMS = "params";
    static final String IDENTIFIER = "identifier";
    static final String ACTION = "action";
    static final String DATA = "data";

    private static final int MOST_MEMBERS = 10_000;

    static final FormInput IN_CHANNEL =
            FormInput.of(CHANNEL, "Channel", InputKind.LINE, "Its class, such as ChatChannel");
    static final FormInput IN_PARAMS =
            FormInput.of(PARAMS, "Parameters", InputKind.JSON, "An object, such as {\"room\": 1}");
    private static final FormInput WHOLE = FormInput.of(
            IDENTIFIER, "Identifier", InputKind.LINE, "Instead of both: exactly as the server confirmed it");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(SUBSCRIBE, "Subscribe", "Subscribe", List.of(IN_CHANNEL, IN_PARAMS, WHOLE)),
            new PacketForm(
                    PERFORM,
                    "Action",
                    "Perform",
                    List.of(
                            IN_CHANNEL,
                            IN_PARAMS,
                            FormInput.required(ACTION, "Action", InputKind.LINE, "A method of the channel"),
                            FormInput.of(DATA, "Data", InputKind.JSON, "An object"),
                            WHOLE)),
            new PacketForm(UNSUBSCRIBE, "Unsubscribe", "Unsubscribe", List.of(IN_CHANNEL, IN_PARAMS, WHOLE)));

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        String identifier = CableIdentifier.of(form).text();
        JsonObjectText text = new JsonObjectText()
                .string("command", form.form().equals(PERFORM) ? "message" : form.form())
                .string("identifier", identifier);
        if (form.form().equals(PERFORM)) {
            text.string("data", data(form));
        }
        return List.of(text.message());
    }

    private static String data(FilledForm form) throws FormException {
        JsonObjectText data =
                new JsonObjectText().string("action", FormValues.required(form, ACTION, CableTexts.NEED_ACTION));
        Optional<JsonSlice> typed = FormValues.object(form, DATA).flatMap(JsonSlice::of);
        if (typed.isPresent()) {
            typed.get().members(MOST_MEMBERS).stream()
                    .filter(member -> !member.getKey().equals("action"))
                    .forEach(member ->
                            data.json(member.getKey(), member.getValue().raw()));
        }
        return data.toString();
    }

    @Override
    public DialectWriter copy() {
        return this;
    }

    /** What can be sent about a subscription. */
    static List<SuggestedReply> replies(Packet packet) {
        if (!(packet.content() instanceof CablePacket content)
                || content.identifier().isEmpty()
                || content.packetType() == CableTypes.REJECT) {
            return List.of();
        }
        Map<String, String> values =
                Map.of(IDENTIFIER, content.identifier().get().text());
        return List.of(
                new SuggestedReply(CableTexts.PERFORM, new FilledForm(PERFORM, values)),
                new SuggestedReply(CableTexts.UNSUBSCRIBE, new FilledForm(UNSUBSCRIBE, values)));
    }
}
