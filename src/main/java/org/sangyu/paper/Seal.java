package org.sangyu.paper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The few characters on a paper that nobody can make without the secret, nor for a paper that says something else. */
@Component
public class Seal {

    private static final int BYTES = 12;

    private final SecretKeySpec key;

    Seal(@Value("${sangyu.secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param said what the paper says, beginning with its kind, so that no two kinds have the same seal */
    public String of(String said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sign(said), BYTES));
    }

    /** @param seal as somebody gave it; may be null */
    public boolean fits(String said, String seal) {
        return seal != null
                && MessageDigest.isEqual(
                        of(said).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String said) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
