package app.sockeye.playground;

import app.sockeye.protocol.DeflateOffer;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.MessageDeflater;
import app.sockeye.protocol.MessageInflater;
import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import app.sockeye.server.WholeMessages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends each message back, compressed (RFC 7692) where the client offers that, with the parameters that it asks for and
 * the query names.
 */
final class Compressed extends WholeMessages {
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";
    private static final int LEVEL = 6;
    private static final List<String> NO_OR_YES = List.of("no", "yes");

    private final MessageDeflater deflater;
    private final MessageInflater inflater;

    private Compressed(DeflateParameters agreed) {
        int bits = agreed.serverMaxWindowBits().orElse(DeflateParameters.MAX_WINDOW_BITS);
        deflater = new MessageDeflater(LEVEL, bits, agreed.serverNoContextTakeover());
        inflater = new MessageInflater(agreed.clientNoContextTakeover());
    }

    static Answer answer(Request request) throws BadRequest {
        Optional<DeflateOffer> offered = request.head().listOf(EXTENSIONS).stream()
                .filter(extension -> extension.split(";", 2)[0].strip().equals(DeflateParameters.EXTENSION))
                .findFirst()
                .map(DeflateOffer::parse);
        if (offered.isEmpty()) {
            return Answer.accept(request, new Echo());
        }
        DeflateOffer offer = offered.get();
        OptionalInt clientBits = bits(request, DeflateParameters.CLIENT_MAX_WINDOW_BITS);
        if (clientBits.isPresent() && offer.clientMaxWindowBits().isEmpty()) {
            throw new BadRequest("You did not offer client_max_window_bits.");
        }
        DeflateParameters agreed = new DeflateParameters(
                offer.serverNoContextTakeover() || isOn(request, DeflateParameters.SERVER_NO_CONTEXT_TAKEOVER),
                offer.clientNoContextTakeover() || isOn(request, DeflateParameters.CLIENT_NO_CONTEXT_TAKEOVER),
                least(offer.serverMaxWindowBits(), bits(request, DeflateParameters.SERVER_MAX_WINDOW_BITS)),
                clientBits.isPresent() ? least(offer.clientMaxWindowBits(), clientBits) : OptionalInt.empty(),
                Optional.empty());
        return Answer.accept(request, new Compressed(agreed), new Header(EXTENSIONS, agreed.toExtension()));
    }

    private static boolean isOn(Request request, String name) throws BadRequest {
        return request.query().oneOf(name, NO_OR_YES).equals("yes");
    }

    private static OptionalInt bits(Request request, String name) throws BadRequest {
        long bits =
                request.query().number(name, 0, DeflateParameters.MIN_WINDOW_BITS, DeflateParameters.MAX_WINDOW_BITS);
        return bits == 0 ? OptionalInt.empty() : OptionalInt.of((int) bits);
    }

    private static OptionalInt least(OptionalInt offered, OptionalInt wanted) {
        return offered.isPresent() && wanted.isPresent()
                ? OptionalInt.of(Math.min(offered.getAsInt(), wanted.getAsInt()))
                : offered.isPresent() ? offered : wanted;
    }

    @Override
    public Optional<MessageInflater> inflater() {
        return Optional.of(inflater);
    }

    @Override
    protected void message(Peer peer, Opcode kind, byte[] payload) throws IOException {
        peer.sendCompressed(kind, deflater.deflate(payload, true));
    }

    @Override
    public void ended(Peer peer) {
        deflater.end();
        inflater.end();
    }
}
