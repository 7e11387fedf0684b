package app.sockeye.session.dialect;

import app.sockeye.dialect.preset.PresetInquiry;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Asks over HTTP what a preset has to learn before it can connect. */
public final class InquiryAnswer {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONGEST = 1 << 20;
    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private InquiryAnswer() {}

    /**
     * The answer's body as text. Blocking, at most 10 s for each step.
     *
     * @throws IOException with a sentence for the user, where there is none, or it is longer than 1 MiB
     */
    public static String ask(PresetInquiry inquiry) throws IOException {
        HttpURLConnection connection = open(inquiry);
        try {
            connection.setRequestMethod(inquiry.method());
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setUseCaches(false);
            setHeaders(connection, inquiry);
            if (inquiry.method().equals("POST")) {
                connection.setFixedLengthStreamingMode(0);
                connection.setDoOutput(true);
                connection.getOutputStream().close();
            }
            int status = connection.getResponseCode();
            if (status < OK || status >= REDIRECTS) {
                throw new IOException("The server answered " + status + " to " + inquiry.url() + ".");
            }
            try (InputStream body = connection.getInputStream()) {
                byte[] bytes = body.readNBytes(LONGEST + 1);
                if (bytes.length > LONGEST) {
                    throw new IOException("The answer to " + inquiry.url() + " is longer than 1 MiB.");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } finally {
            connection.disconnect();
        }
    }

    private static void setHeaders(HttpURLConnection connection, PresetInquiry inquiry) throws IOException {
        try {
            inquiry.headers().forEach(header -> connection.setRequestProperty(header.getKey(), header.getValue()));
        } catch (IllegalArgumentException e) {
            throw new IOException("A header of the request to " + inquiry.url() + " has a line break.");
        }
        // They may be secrets, which are for this server alone.
        connection.setInstanceFollowRedirects(inquiry.headers().isEmpty());
    }

    private static HttpURLConnection open(PresetInquiry inquiry) throws IOException {
        try {
            if (new URL(inquiry.url()).openConnection() instanceof HttpURLConnection connection) {
                return connection;
            }
        } catch (MalformedURLException | IllegalArgumentException e) {
            // Told below.
        }
        throw new IOException("This is no address of a server: " + inquiry.url() + ".");
    }
}
