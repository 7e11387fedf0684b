package app.sockeye.export.output;

import app.sockeye.export.CsvWriter;
import app.sockeye.export.har.HarWriter;
import app.sockeye.export.ndjson.NdjsonWriter;
import app.sockeye.export.network.CaptureWriter;

/** What a transcript can be exported as. */
public enum ExportFormat {
    /** One JSON object per line; see {@link NdjsonWriter}. Lossless, and can be imported. */
    NDJSON("NDJSON", ".ndjson"),
    /** HTTP Archive 1.2 with {@code _webSocketMessages}, as Chrome writes it; see {@link HarWriter}. */
    HAR("HAR", ".har"),
    /** A network capture that Wireshark opens; see {@link CaptureWriter}. */
    PCAPNG("PCAP-NG", ".pcapng"),
    /** A table (RFC 4180); see {@link CsvWriter}. */
    CSV("CSV", ".csv"),
    /** A table of the packets of dialects by their names, with how long answers took. */
    NAMES("Packets by name (CSV)", ".csv"),
    /** For people to read. */
    TEXT("Plain text", ".txt"),
    /** A folder with a file for each message's payload. */
    PAYLOADS("Payload files", "");

    private final String label;
    private final String extension;

    ExportFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name that users see. */
    public String label() {
        return label;
    }

    /** The file name extension, with its dot; empty if a folder is written. */
    public String extension() {
        return extension;
    }
}
