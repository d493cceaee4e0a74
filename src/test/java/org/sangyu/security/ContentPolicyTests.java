package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTests {

    @Test
    void one_other_server_may_be_allowed_for_pictures_and_for_nothing_else() {
        String policy = ContentPolicy.withImagesFrom("https://tiles.example.org");
        assertThat(policy).contains("img-src 'self' data: blob: https://tiles.example.org;");
        assertThat(policy.replace(" https://tiles.example.org", "")).isEqualTo(ContentPolicy.STRICT);
        assertThat(ContentPolicy.STRICT)
                .doesNotContain("http")
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }
}
