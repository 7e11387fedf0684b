package app.sockeye.client.oauth;

import app.sockeye.protocol.Header;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Posts by the JDK's client; a pause passes at once, and moves the clock that it is. Thread-safe. */
final class TestWire extends Clock implements OAuthWire {
    private final HttpClient http = HttpClient.newHttpClient();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-28T12:00:00Z");
    /** Called with the number of each pause, from 1. */
    volatile OnPause onPause = number -> {};

    volatile Closeable guarded = () -> {};

    @Override
    public FormAnswer post(URI endpoint, List<Header> headers, String form) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(header -> request.header(header.name(), header.value()));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new FormAnswer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** What happens meanwhile. */
    interface OnPause {
        void happen(int number) throws InterruptedException;
    }

    @Override
    public void pause(Duration time) throws IOException {
        pauses.add(time);
        pass(time);
        try {
            onPause.happen(pauses.size());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void guard(Closeable waiting) {
        guarded = waiting;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
