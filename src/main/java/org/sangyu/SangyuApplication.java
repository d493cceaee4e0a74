package org.sangyu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Sangyu 桑榆. The packages beside this class are the table of contents. */
@Modulithic(systemName = "Sangyu")
@SpringBootApplication
public class SangyuApplication {

    public static void main(String[] args) {
        SpringApplication.run(SangyuApplication.class, args);
    }
}
