package app.sockeye.dialect.bayeux;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.IdCounter;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.time.Duration;
import java.util.Optional;

/** Sends the next {@code /meta/connect} after each answer to one, as the server's advice says. One thread. */
final class BayeuxConnectDuty implements Duty {
    private static final String CONNECT = "connect";
    private static final int MOST_DIGITS = 7;

    private final IdCounter ids = new IdCounter(1);
    /** Whether one was sent that is not answered. */
    private boolean waiting;
    /** Whether the client disconnected, or the server wants no more. */
    private boolean ended;
    /** How long to wait before the next one, in milliseconds. */
    private long interval = 1;

    @Override
    public String key() {
        return CONNECT;
    }

    @Override
    public String label() {
        return "Send the next connect message";
    }

    @Override
    public String consequence() {
        return "The server sends nothing without a connect message to wait with, and ends the session after a while.";
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (!(packet.content() instanceof BayeuxPacket content)) {
            return;
        }
        boolean connect = packet.type().key().equals(CONNECT);
        if (direction == Direction.SENT) {
            packet.field("id").ifPresent(ids::seen);
            waiting |= connect;
            ended |= packet.type().key().equals("disconnect");
            return;
        }
        content.json().member("advice").ifPresent(this::heed);
        boolean successful = content.json()
                .member("successful")
                .filter(value -> value.raw().equals("true"))
                .isPresent();
        Optional<String> client = packet.field("client");
        if (connect) {
            waiting = false;
            if (successful && client.isPresent()) {
                channel.after(Duration.ofMillis(interval), () -> next(client.get(), channel));
            }
        }
    }

    private void heed(JsonSlice advice) {
        advice.string("reconnect").ifPresent(how -> ended |= !how.equals("retry"));
        advice.member("interval")
                .map(JsonSlice::raw)
                .filter(text -> text.matches("\\d{1," + MOST_DIGITS + "}"))
                .ifPresent(text -> interval = Math.max(1, Long.parseLong(text)));
    }

    private void next(String client, DutyChannel channel) {
        if (!waiting && !ended) {
            String message = new JsonObjectText()
                    .string("channel", "/meta/connect")
                    .string("clientId", client)
                    .string("connectionType", "websocket")
                    .string("id", ids.next())
                    .toString();
            channel.send(MessagePayload.text("[" + message + "]"));
        }
    }
}
