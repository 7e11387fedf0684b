package app.sockeye.client.auth;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.protocol.Header;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the request of a handshake, a GET without a body, by AWS Signature Version 4
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */
final class AwsSignature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String LAST = "aws4_request";
    private static final String DATE = "X-Amz-Date";
    private static final String TOKEN = "X-Amz-Security-Token";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = 8;

    private final AwsOptions options;
    private final Target target;
    private final String time;
    private final String scope;

    AwsSignature(AwsOptions options, Target target, Instant now) {
        this.options = options;
        this.target = target;
        this.time = TIME.format(now);
        this.scope = String.join("/", time.substring(0, DAY_LENGTH), options.region(), options.service(), LAST);
    }

    /** The query parameters or headers that sign the request. */
    AuthAdditions additions() {
        return options.form() == AwsOptions.Form.QUERY
                ? AuthAdditions.ofParameters(parameters())
                : AuthAdditions.ofHeaders(headers());
    }

    private List<QueryParameter> parameters() {
        List<QueryParameter> added = new ArrayList<>(List.of(
                new QueryParameter("X-Amz-Algorithm", ALGORITHM),
                new QueryParameter("X-Amz-Credential", options.accessKey() + "/" + scope),
                new QueryParameter(DATE, time),
                new QueryParameter(
                        "X-Amz-Expires", String.valueOf(options.validFor().toSeconds())),
                new QueryParameter("X-Amz-SignedHeaders", "host")));
        // AWS IoT wants the session token outside of what is signed.
        boolean late = options.service().equals(AwsOptions.IOT);
        List<QueryParameter> token = options.sessionToken().stream()
                .map(secret -> new QueryParameter(TOKEN, secret.text()))
                .toList();
        added.addAll(late ? List.of() : token);
        added.add(new QueryParameter("X-Amz-Signature", sign(added, Map.of("host", target.hostHeader()))));
        added.addAll(late ? token : List.of());
        return added;
    }

    private List<Header> headers() {
        Map<String, String> signed =
                new TreeMap<>(Map.of("host", target.hostHeader(), DATE.toLowerCase(Locale.ROOT), time));
        List<Header> added = new ArrayList<>(List.of(new Header(DATE, time)));
        options.sessionToken().ifPresent(secret -> {
            signed.put(TOKEN.toLowerCase(Locale.ROOT), secret.text());
            added.add(new Header(TOKEN, secret.text()));
        });
        String value = ALGORITHM + " Credential=" + options.accessKey() + "/" + scope + ", SignedHeaders="
                + String.join(";", signed.keySet()) + ", Signature=" + sign(List.of(), signed);
        added.add(new Header("Authorization", value));
        return added;
    }

    private String sign(List<QueryParameter> added, Map<String, String> signedHeaders) {
        String request = String.join(
                "\n",
                "GET",
                path(),
                query(added),
                signedHeaders.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                String.join(";", signedHeaders.keySet()),
                hash(""));
        String toSign = String.join("\n", ALGORITHM, time, scope, hash(request));
        byte[] key = ("AWS4" + options.secretKey().text()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    /** The path, each segment encoded once more, as all services but S3 want it. */
    private String path() {
        String path = target.resource().replaceFirst("\\?.*", "");
        return Arrays.stream(path.split("/", -1)).map(QueryParameter::encode).collect(Collectors.joining("/"));
    }

    /** All parameters, encoded in one way and sorted. */
    private String query(List<QueryParameter> added) {
        int question = target.resource().indexOf('?');
        List<String> all = new ArrayList<>();
        if (question >= 0) {
            for (String pair : target.resource().substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                if (!pair.isEmpty()) {
                    all.add(new QueryParameter(QueryParameter.decode(name), QueryParameter.decode(value)).encoded());
                }
            }
        }
        added.forEach(parameter -> all.add(parameter.encoded()));
        // By name, then by value: an equals sign would sort behind the digits of a longer name.
        return all.stream()
                .sorted((one, other) -> one.replace('=', '\0').compareTo(other.replace('=', '\0')))
                .collect(Collectors.joining("&"));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
