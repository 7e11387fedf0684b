package app.sockeye.playground;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Endpoint;
import app.sockeye.server.Mailbox;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import app.sockeye.server.WholeMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One chat room: every message goes to all members, in the same order. Text becomes JSON with the sender's name; binary
 * messages are passed on unchanged. A member who does not read is disconnected with 1013, and the others are told.
 */
final class Chat implements Endpoint {
    private static final int MAX_NAME = 40;

    private final AtomicLong guests = new AtomicLong();
    /** Guarded by this. */
    private final List<Member> members = new ArrayList<>();

    @Override
    public Answer answer(Request request) throws BadRequest {
        String name = request.query().text("name", "guest-" + guests.incrementAndGet());
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new BadRequest("name must have 1 to " + MAX_NAME + " characters.");
        }
        return Answer.accept(request, new Member(name));
    }

    private synchronized void tell(Opcode kind, byte[] payload) throws IOException {
        List<Member> late = new ArrayList<>();
        for (Member member : members) {
            if (!member.mailbox.offer(new Mailbox.Letter(kind, payload))) {
                late.add(member);
            }
        }
        for (Member member : late) {
            member.mailbox.finish(CloseCode.TRY_AGAIN_LATER, "You did not read for a while: the room went on.");
            member.peer.resetLater();
            leave(member, "did not read");
        }
    }

    private void announce(String event, String name, String detail, Object value) throws IOException {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("event", event);
        notice.put("name", name);
        notice.put(detail, value);
        tell(Opcode.TEXT, Json.of(notice).getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void join(Member member) throws IOException {
        members.add(member);
        announce(
                "join",
                member.name,
                "present",
                members.stream().map(m -> m.name).toList());
    }

    private synchronized void leave(Member member, String why) throws IOException {
        if (members.remove(member)) {
            announce("leave", member.name, "why", why);
        }
    }

    private final class Member extends WholeMessages {
        private final String name;
        private final Mailbox mailbox = new Mailbox();
        /** Set before this member joins. */
        private Peer peer;

        private Member(String name) {
            this.name = name;
        }

        @Override
        public void opened(Peer peer) throws IOException {
            this.peer = peer;
            peer.background("chat", () -> mailbox.deliver(peer));
            join(this);
        }

        @Override
        protected void message(Peer peer, Opcode kind, byte[] payload) throws IOException {
            if (kind == Opcode.TEXT) {
                announce("message", name, "text", new String(payload, StandardCharsets.UTF_8));
            } else {
                tell(kind, payload);
            }
        }

        @Override
        public void ended(Peer peer) {
            try {
                leave(this, "left");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
