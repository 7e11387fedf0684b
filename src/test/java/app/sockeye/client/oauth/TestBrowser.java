package app.sockeye.client.oauth;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A browser that opens each page it is asked for, follows it wherever it leads, and keeps what it is shown there. */
public final class TestBrowser implements SignInPrompt {
    /** What a user does with a page. */
    public interface User {
        void visit(URI page) throws Exception;
    }

    public final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();
    public final List<SignInPage> asked = new CopyOnWriteArrayList<>();
    public final BlockingQueue<SignInPage> ended = new LinkedBlockingQueue<>();
    public final BlockingQueue<HttpResponse<String>> shown = new LinkedBlockingQueue<>();
    public final BlockingQueue<Exception> failed = new LinkedBlockingQueue<>();
    private final User user;

    public TestBrowser() {
        this.user = page -> shown.add(open(page));
    }

    public TestBrowser(User user) {
        this.user = user;
    }

    @Override
    public void ask(SignInPage page) {
        asked.add(page);
        Thread thread = new Thread(() -> visit(page.page()), "browser");
        thread.setDaemon(true);
        thread.start();
    }

    private void visit(URI page) {
        try {
            user.visit(page);
        } catch (Exception e) {
            failed.add(e);
        }
    }

    public HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void end(SignInPage page) {
        ended.add(page);
    }
}
