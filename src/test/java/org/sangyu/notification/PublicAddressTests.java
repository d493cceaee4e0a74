package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicAddressTests {

    @Test
    void links_begin_with_the_configured_address() {
        PublicAddress address = new PublicAddress("https://sangyu.example/ms/", 8080);

        assertThat(address.of("/cases/1")).isEqualTo("https://sangyu.example/ms/cases/1");
        assertThat(address.host()).isEqualTo("sangyu.example");
    }

    @Test
    void without_one_they_lead_to_this_machine() {
        assertThat(new PublicAddress("", 9090).of("/feedback/t")).isEqualTo("http://127.0.0.1:9090/feedback/t");
    }
}
