package app.sockeye.dialect.pusher;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import java.util.List;
import java.util.Optional;

/** Writes what a client sends. One thread. */
final class PusherWriter implements DialectWriter {
    private final PusherReader reader;

    PusherWriter(PusherReader reader) {
        this.reader = reader;
    }

    @Override
    public DialectWriter copy() {
        return this;
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        JsonObjectText data = new JsonObjectText();
        switch (form.form()) {
            case PusherForms.SUBSCRIBE -> {
                String channel = channel(form);
                Optional<String> user = FormValues.object(form, PusherForms.USER);
                String signed = ":" + channel + user.map(json -> ":" + json).orElse("");
                data.string("auth", PusherSignature.of(form, reader, signed))
                        .string("channel_data", user)
                        .string("channel", channel);
            }
            case PusherForms.UNSUBSCRIBE -> data.string("channel", channel(form));
            case PusherForms.SIGNIN -> {
                String user = FormValues.object(form, PusherForms.USER)
                        .orElseThrow(() -> new FormException(PusherForms.USER, PusherTexts.NEED_USER));
                data.string("auth", PusherSignature.of(form, reader, "::user::" + user))
                        .string("user_data", user);
            }
            case PusherForms.EVENT -> {
                return List.of(new JsonObjectText()
                        .string("event", FormValues.required(form, PusherForms.NAME, PusherTexts.NEED_EVENT))
                        .json("data", TypedValue.json(form, PusherForms.DATA).orElse("{}"))
                        .string("channel", channel(form))
                        .message());
            }
            default -> {}
        }
        return List.of(message(form.form(), data));
    }

    private static String channel(FilledForm form) throws FormException {
        return FormValues.required(form, PusherForms.CHANNEL, PusherTexts.NEED_CHANNEL);
    }

    /** A message of the protocol itself. */
    static MessagePayload message(String event, JsonObjectText data) {
        return new JsonObjectText()
                .string("event", "pusher:" + event)
                .json("data", data.toString())
                .message();
    }
}
