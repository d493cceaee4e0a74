package org.sangyu.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sangyu.notification.PublicAddress;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The link by which a resident answers the three questions without signing in: for one case and one round, until it
 * expires. It carries no personal data, and nobody can make or change one without the secret.
 */
@Component
public class FeedbackLinks {

    private static final Pattern CONTENT = Pattern.compile("([^|]+)\\|(\\d{1,3})\\|(\\d{1,12})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SecretKeySpec key;
    private final PublicAddress address;
    private final Clock clock;

    FeedbackLinks(@Value("${sangyu.secret}") String secret, PublicAddress address, Clock clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.address = address;
        this.clock = clock;
    }

    /** Which case, and the how-manieth time that the resident is asked about it. */
    public record Feedback(String number, int round) {}

    /** The whole address, to be put into a mail. */
    public String url(String number, int round, Instant expiresAt) {
        return address.of("/feedback/" + token(number, round, expiresAt));
    }

    String token(String number, int round, Instant expiresAt) {
        String content = ENCODER.encodeToString(
                (number + "|" + round + "|" + expiresAt.getEpochSecond()).getBytes(StandardCharsets.UTF_8));
        return content + "." + ENCODER.encodeToString(sign(content));
    }

    /** @throws Refusal when the link was changed or cut off on its way, and, with another message, when it is too old */
    public Feedback read(String token) {
        Matcher content = CONTENT.matcher(verified(token));
        if (!content.matches()) {
            throw tampered();
        }
        if (!Instant.ofEpochSecond(Long.parseLong(content.group(3))).isAfter(clock.instant())) {
            throw Refusal.invalid(null, "cases.feedback.expired");
        }
        return new Feedback(content.group(1), Integer.parseInt(content.group(2)));
    }

    private String verified(String token) {
        int dot = token.indexOf('.');
        if (dot < 1) {
            throw tampered();
        }
        try {
            String content = token.substring(0, dot);
            byte[] signature = DECODER.decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(signature, sign(content))) {
                throw tampered();
            }
            return new String(DECODER.decode(content), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw tampered();
        }
    }

    private byte[] sign(String content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            // the purpose is signed too, so that no other token made with the same secret passes here
            return mac.doFinal(("feedback:" + content).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static Refusal tampered() {
        return Refusal.invalid(null, "cases.feedback.tampered");
    }
}
