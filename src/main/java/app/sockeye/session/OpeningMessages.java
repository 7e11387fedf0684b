package app.sockeye.session;

import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a session sends each time a connection has opened, with the values of then.
 *
 * @param messages in their order
 * @param lookup finds the values by name that templates in them refer to; called on any thread
 * @param sources counters that go on with each opening, files, time and randomness
 */
public record OpeningMessages(
        List<Sendable> messages, Function<String, Optional<String>> lookup, TemplateSources sources) {
    /** Nothing. */
    public static final OpeningMessages NONE = new OpeningMessages(List.of());

    public OpeningMessages {
        messages = List.copyOf(messages);
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(sources);
    }

    /** Messages that refer to no values by name. */
    public OpeningMessages(List<? extends Sendable> messages) {
        this(List.copyOf(messages), name -> Optional.empty(), new TemplateSources());
    }

    /** Texts that may have templates. */
    public static OpeningMessages texts(List<String> texts) {
        return new OpeningMessages(texts.stream().map(WrittenMessage::text).toList());
    }

    /** The same with other values. */
    public OpeningMessages with(Function<String, Optional<String>> values, TemplateSources from) {
        return new OpeningMessages(messages, values, from);
    }

    /**
     * About what they take of a queue, in bytes, as templates have their values only later.
     *
     * @param overhead of each message
     */
    long cost(int overhead) {
        return messages.stream().mapToLong(what -> overhead + chars(what)).sum();
    }

    private static long chars(Sendable what) {
        if (what instanceof FormMessage form) {
            return form.chars();
        }
        return what instanceof WrittenMessage text ? text.body().length() : 0;
    }

    /** The values of a session, of which the captured ones are nearest. */
    TemplateValues values(ClientSession session) {
        return new SessionValues(session.captured(), lookup, session.transcript(), sources);
    }
}
