package app.sockeye.export.network;

import app.sockeye.export.capture.CaptureReader;
import app.sockeye.export.input.ImportFormat;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.output.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Network captures, pcap and pcapng: each plain WebSocket connection whose opening handshake was captured becomes a
 * session. Connections over TLS can't be read.
 */
public final class CaptureFormat implements ImportFormat {
    @Override
    public String label() {
        return "PCAP or PCAP-NG";
    }

    @Override
    public boolean recognises(byte[] head) {
        return CaptureReader.recognises(head);
    }

    @Override
    public void run(Path file, ImportTarget target, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            new CaptureImport(file, new CaptureReader(in), target, progress).run();
        }
    }
}
