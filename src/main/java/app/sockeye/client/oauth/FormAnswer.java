package app.sockeye.client.oauth;

import java.util.Arrays;

/**
 * What a server answered to a form.
 *
 * @param body at most 64 KiB; the rest is left out
 */
public record FormAnswer(int status, byte[] body) {
    public FormAnswer {
        body = body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormAnswer that && status == that.status && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    /** Without the body, which may be a token. */
    @Override
    public String toString() {
        return "status " + status + ", " + body.length + " bytes";
    }
}
