package app.sockeye.bench;

import java.io.IOException;
import java.net.URI;

/** The whole program, the window showing the newest messages. */
final class WindowReceiver implements Receiver {
    /** Opened at the first flood, so that no other receiver starts a toolkit. */
    private BenchWindow window;

    private TemporaryFolder folder;

    @Override
    public Received receive(URI flood, int count) throws Exception {
        if (window == null) {
            folder = new TemporaryFolder();
            window = BenchWindow.show(folder.path());
        }
        return RecordedFlood.await(window.connect(flood).transcript(), count);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
