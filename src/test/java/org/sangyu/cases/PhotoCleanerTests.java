package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.Refusal;

class PhotoCleanerTests {

    private final PhotoCleaner cleaner = new PhotoCleaner();

    @Test
    void neither_the_position_nor_the_device_stay_in_a_photo() {
        byte[] fromPhone = Pictures.jpegWithExif(400, 300, 1);
        assertThat(text(fromPhone)).contains("Exif", "PhoneMaker", "GPS-OF-HOME");

        CleanPhoto clean = cleaner.clean("IMG_1.jpg", fromPhone);

        for (byte[] kept : new byte[][] {clean.content(), clean.thumbnail()}) {
            assertThat(text(kept)).doesNotContain("Exif", "PhoneMaker", "GPS-OF-HOME");
            assertThat(hasSegment(kept, 0xE1)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stands_upright_however_the_phone_was_held(int orientation) throws IOException {
        CleanPhoto clean = cleaner.clean("IMG_1.jpg", Pictures.jpegWithExif(400, 200, orientation));

        BufferedImage upright = read(clean.content());
        boolean turned = orientation >= 5;
        assertThat(upright.getWidth()).isEqualTo(turned ? 200 : 400);
        assertThat(upright.getHeight()).isEqualTo(turned ? 400 : 200);
        // the red corner of the stored picture is where the orientation says that it belongs
        int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}};
        int[] corner = corners[orientation - 1];
        Color there = new Color(upright.getRGB(
                corner[0] * (upright.getWidth() - 20) + 10, corner[1] * (upright.getHeight() - 20) + 10));
        assertThat(there.getRed()).isGreaterThan(180);
        assertThat(there.getGreen()).isLessThan(80);
    }

    @Test
    void nonsense_about_how_the_phone_was_held_does_no_harm() throws IOException {
        for (int nonsense : new int[] {0, 9, 777, -1}) {
            CleanPhoto clean = cleaner.clean("IMG_1.jpg", Pictures.jpegWithExif(400, 200, nonsense));
            assertThat(read(clean.content()).getWidth()).isEqualTo(400);
        }
    }

    @Test
    void a_large_photo_is_brought_to_the_size_of_a_screen_and_a_small_one_is_left() throws IOException {
        CleanPhoto large = cleaner.clean("large.jpg", Pictures.jpeg(6000, 3000));
        assertThat(read(large.content()).getWidth()).isEqualTo(2048);
        assertThat(read(large.content()).getHeight()).isEqualTo(1024);
        assertThat(read(large.thumbnail()).getWidth()).isEqualTo(320);

        CleanPhoto small = cleaner.clean("small.jpg", Pictures.jpeg(100, 50));
        assertThat(read(small.content()).getWidth()).isEqualTo(100);
        assertThat(read(small.thumbnail()).getHeight()).isEqualTo(50);
    }

    @Test
    void a_transparent_png_becomes_a_jpeg_on_white() throws IOException {
        CleanPhoto clean = cleaner.clean("shot.png", Pictures.transparentPng(60, 40));

        assertThat(PictureFormat.of(clean.content())).isEqualTo(PictureFormat.JPEG);
        assertThat(new Color(read(clean.content()).getRGB(30, 20)).getRed()).isGreaterThan(250);
    }

    @Test
    void what_a_file_is_is_read_from_its_bytes_and_not_from_its_name() {
        assertThat(key("photo.jpg", "<svg onload=alert(1)>".getBytes())).isEqualTo("cases.photo.wrong-type");
        assertThat(key("photo.jpg", "GIF89a.............".getBytes())).isEqualTo("cases.photo.wrong-type");
        assertThat(key("photo.png", "%PDF-1.7".getBytes())).isEqualTo("cases.photo.wrong-type");
        assertThat(cleaner.clean("list.xlsx", Pictures.jpeg(10, 10)).content()).isNotEmpty();
    }

    @Test
    void an_iphones_own_format_is_named() {
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(key("IMG_0001.HEIC", heic)).isEqualTo("cases.photo.heic");
    }

    @Test
    void a_file_that_is_too_large_is_not_even_opened() {
        byte[] large = Arrays.copyOf(Pictures.jpeg(10, 10), PhotoCleaner.MOST_BYTES + 1);

        assertThat(key("large.jpg", large)).isEqualTo("cases.photo.too-large");
        assertThat(key("empty.jpg", new byte[0])).isEqualTo("cases.photo.empty");
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_by_its_header() {
        assertThat(key("bomb.png", Pictures.pngHeader(50_000, 50_000))).isEqualTo("cases.photo.too-many-pixels");
        assertThat(key("bomb.png", Pictures.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo("cases.photo.too-many-pixels");
        assertThat(key("bomb.jpg", Pictures.jpegClaiming(65_000, 65_000))).isEqualTo("cases.photo.too-many-pixels");
    }

    @Test
    void a_damaged_picture_is_refused_and_not_an_error() {
        byte[] whole = Pictures.jpeg(200, 200);

        assertThat(key("half.jpg", Arrays.copyOf(whole, 100))).isEqualTo("cases.photo.unreadable");
        assertThat(key("half.png", Pictures.pngHeader(100, 100))).isEqualTo("cases.photo.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/IMG_1.jpg", "C:\\fakepath\\IMG_1.jpg", "IMG_1.jpg", " IMG\u0000_1.jpg "})
    void of_a_file_name_only_the_name_is_kept(String name) {
        assertThat(cleaner.clean(name, Pictures.jpeg(10, 10)).fileName()).isEqualTo("IMG_1.jpg");
    }

    private String key(String name, byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> cleaner.clean(name, file))
                .errors()
                .get(0)
                .key();
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean hasSegment(byte[] jpeg, int marker) {
        ByteBuffer rest = ByteBuffer.wrap(jpeg, 2, jpeg.length - 2);
        while (rest.remaining() > 4 && rest.get() == (byte) 0xFF) {
            int found = rest.get() & 0xFF;
            if (found == marker) {
                return true;
            }
            if (found == 0xDA) {
                return false;
            }
            rest.position(rest.position() + (rest.getShort(rest.position()) & 0xFFFF));
        }
        return false;
    }
}
