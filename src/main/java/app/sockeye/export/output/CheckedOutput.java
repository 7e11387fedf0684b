package app.sockeye.export.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Checks on each write whether the work was cancelled, so that it can stop within a large payload. */
public final class CheckedOutput extends FilterOutputStream {
    private final Progress progress;

    public CheckedOutput(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        progress.check();
        out.write(bytes, offset, length);
    }
}
