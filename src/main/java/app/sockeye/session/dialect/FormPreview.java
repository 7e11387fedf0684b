package app.sockeye.session.dialect;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.FormMessage;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.FormEncoder;
import app.sockeye.session.outgoing.FormTemplate;
import app.sockeye.template.TemplateValues;
import java.util.List;
import java.util.Optional;

/** What forms would be sent as. */
public final class FormPreview {
    private FormPreview() {}

    /**
     * The messages that a form would be sent as with some values, with nothing used up; may read files.
     *
     * @param session that it is sent in; empty before there is one
     * @throws UnsendableException where an input is wrong, or a reference has no value
     */
    public static List<MessagePayload> of(Optional<SessionDialect> session, FormMessage form, TemplateValues values) {
        FilledForm filled = new FormTemplate(form)
                .preview(values, session.<FormEncoder>map(it -> it).orElse(FormEncoder.ALONE));
        if (session.isEmpty()) {
            return FormEncoder.ALONE.encode(form.dialect(), filled).stream()
                    .map(FormPreview::payload)
                    .toList();
        }
        try {
            return session.get().preview(form.dialect(), filled);
        } catch (FormException e) {
            throw new UnsendableException(e.getMessage(), 0, e.input());
        }
    }

    private static MessagePayload payload(Outgoing message) {
        return message instanceof Outgoing.Text text
                ? new MessagePayload(true, text.utf8())
                : MessagePayload.binary(((Outgoing.Binary) message).bytes());
    }
}
