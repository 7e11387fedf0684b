package app.sockeye.dialect;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.protocol.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An application protocol that is spoken over WebSocket. Immutable, thread-safe. */
public interface Dialect {

    /** Its name in files, queries and commands, such as {@code socketio}: lower-case letters, digits and hyphens. */
    String key();

    /** Its name as users read it, such as {@code Socket.IO}. */
    String title();

    /** How sure it is that a connection speaks it. Takes time in proportion to the first messages at most. */
    Confidence recognise(Opening opening);

    /**
     * A new reader for a connection, at its beginning.
     *
     * @param opening what was known when it was recognised; the reader is fed all messages, these included
     */
    DialectReader reader(Opening opening);

    /** The names of {@link Packet#field fields} that its packets may have, for completion, in an order of use. */
    List<FieldWord> fields();

    /** The longest label of its packets that a list leaves room for; empty where all are as short as one word. */
    default String longestLabel() {
        return "";
    }

    /** Whether some of its packets only keep the connection alive or acknowledge others. */
    default boolean hasNoise() {
        return true;
    }

    /**
     * Whether each message is always read by itself, without duties and without anything to remember; then it is read
     * only where somebody looks at it.
     */
    default boolean isStateless() {
        return false;
    }

    /** The forms in which its packets can be written, the most used first; empty if it is only read. */
    default List<PacketForm> forms() {
        return List.of();
    }

    /**
     * The forms in which packets of one connection can be written; others than {@link #forms()} where the connection
     * carries a dialect within this one.
     *
     * @param reader that of the connection
     */
    default List<PacketForm> forms(DialectReader reader) {
        return forms();
    }

    /**
     * What turns filled forms into messages of one connection; empty if it is only read.
     *
     * @param reader that of the connection, which knows what was negotiated; the writer is only called while it rests
     */
    default Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.empty();
    }

    /** What can be sent in answer to a packet, such as an acknowledgement that it asks for. */
    default List<SuggestedReply> replies(Direction direction, Packet packet) {
        return List.of();
    }

    /** What a connection of this dialect needs from its client to stay alive, as new objects for one connection. */
    default List<Duty> duties(DialectReader reader) {
        return List.of();
    }

    /** Ready-made ways to connect. */
    default List<ConnectPreset> presets() {
        return List.of();
    }

    /** What is probably wrong with a connection that is to be made, in sentences; empty if nothing is. */
    default List<String> advice(ConnectPlan plan) {
        return List.of();
    }

    /**
     * What a preset has to learn over HTTP before its plan is made; empty where it is all told.
     *
     * @param preset the key of one of {@link #presets}
     */
    default Optional<PresetInquiry> inquiry(String preset, FilledForm told) {
        return Optional.empty();
    }

    /**
     * What is told to a preset with the answer to an inquiry, after which there may be another one; as a rule, the answer
     * as the inquiry's input.
     *
     * @param preset the key of one of {@link #presets}
     * @param answer the body
     */
    default FilledForm answered(String preset, FilledForm told, PresetInquiry inquiry, String answer) {
        Map<String, String> values = new LinkedHashMap<>(told.values());
        values.put(inquiry.input(), answer);
        return new FilledForm(told.form(), values);
    }

    /** The sentence on a close code that the dialect defines; empty for all others. */
    default Optional<String> closeMeaning(int code) {
        return Optional.empty();
    }
}
