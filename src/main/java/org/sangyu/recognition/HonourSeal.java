package org.sangyu.recognition;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The few characters on a certificate that nobody can make without the secret, nor for another honour. */
@Component
class HonourSeal {

    private static final int BYTES = 12;

    private final SecretKeySpec key;

    HonourSeal(@Value("${sangyu.secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String of(Honour it) {
        String said = "honour:%s|%s|%s|%d|%s|%d"
                .formatted(
                        it.number(),
                        it.personId(),
                        it.teamCode(),
                        it.year(),
                        it.category(),
                        it.publishedAt().getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sign(said), BYTES));
    }

    boolean fits(Honour it, String seal) {
        return seal != null
                && MessageDigest.isEqual(
                        of(it).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
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
