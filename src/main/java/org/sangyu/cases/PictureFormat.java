package org.sangyu.cases;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; what its name says is nobody's word. */
enum PictureFormat {
    JPEG,
    PNG,
    /** What iPhones store unless told otherwise; Java cannot read it. */
    HEIC,
    OTHER;

    static PictureFormat of(byte[] file) {
        if (startsWith(file, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (startsWith(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (startsWith(file, 4, 'f', 't', 'y', 'p') && file.length >= 12) {
            String brand = new String(file, 8, 4, StandardCharsets.ISO_8859_1);
            return brand.matches("hei[csmx]|hev[cmsx]|mif1|msf1|avif") ? HEIC : OTHER;
        }
        return OTHER;
    }

    boolean isAccepted() {
        return this == JPEG || this == PNG;
    }

    private static boolean startsWith(byte[] file, int offset, int... expected) {
        if (file.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
