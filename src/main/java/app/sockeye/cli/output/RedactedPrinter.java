package app.sockeye.cli.output;

import app.sockeye.export.redaction.HandshakeSecrets;
import app.sockeye.export.redaction.MaskedOutput;
import app.sockeye.export.redaction.Redaction;
import app.sockeye.secret.Redactor;
import app.sockeye.secret.SecretValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Prints entries of a session without the secrets that are known by then, those of its handshakes included. Used by one
 * thread.
 */
public final class RedactedPrinter {
    private final OutputStream out;
    private final Transcript transcript;
    private final SecretValues known;
    private final Function<OutputStream, EntryPrinter> printing;
    /** What the fields below were made for. */
    private Redactor redactor = Redactor.NONE;

    private Redaction redaction;
    private MaskedOutput masked;
    private EntryPrinter printer;

    /**
     * @param known grows while the session lasts
     * @param printing makes a printer for a stream
     */
    public RedactedPrinter(
            OutputStream out,
            Transcript transcript,
            SecretValues known,
            Function<OutputStream, EntryPrinter> printing) {
        this.out = out;
        this.transcript = transcript;
        this.known = known;
        this.printing = printing;
        begin();
    }

    public void print(Entry entry) throws IOException {
        print(entry, Printed.ALL);
    }

    /** Prints an entry that is among those; secrets in its handshake are known from then on in any case. */
    public void print(Entry entry, Printed printed) throws IOException {
        HandshakeSecrets.of(entry, transcript).forEach(known::add);
        if (redactor != known.redactor()) {
            redactor = known.redactor();
            begin();
        }
        if (!printed.includes(entry)) {
            return;
        }
        printer.print(redaction.of(entry));
        masked.finish();
    }

    private void begin() {
        redaction = new Redaction(transcript, redactor);
        masked = new MaskedOutput(out, redactor);
        printer = printing.apply(masked);
    }
}
