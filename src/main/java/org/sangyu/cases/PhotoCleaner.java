package org.sangyu.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Reads an uploaded picture and draws it anew, upright and at a size for screens. Position, device and time that a
 * phone writes into a photo are not copied, so they cannot be forgotten (domain.md §10.1, art. 6).
 */
@Component
class PhotoCleaner {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final long MOST_PIXELS = 50_000_000;
    static final int EDGE = 2048;
    static final int THUMBNAIL_EDGE = 320;

    /** A picture takes up to 150 MB while it is read: two at a time, the others wait. */
    private final Semaphore room = new Semaphore(2, true);

    /** @throws Refusal on the field {@code photo} when it is none, of a wrong kind, or too large */
    CleanPhoto clean(String fileName, byte[] uploaded) {
        String name = FileNames.tidy(fileName);
        if (uploaded.length == 0) {
            throw refuse("cases.photo.empty", name);
        }
        if (uploaded.length > MOST_BYTES) {
            throw refuse("cases.photo.too-large", name, MOST_BYTES / 1024 / 1024);
        }
        PictureFormat format = PictureFormat.of(uploaded);
        if (!format.isAccepted()) {
            throw refuse(format == PictureFormat.HEIC ? "cases.photo.heic" : "cases.photo.wrong-type", name);
        }
        room.acquireUninterruptibly();
        try {
            BufferedImage picture = read(name, format, uploaded);
            return new CleanPhoto(name, Sha256.of(uploaded), jpeg(picture, EDGE), jpeg(picture, THUMBNAIL_EDGE));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw refuse("cases.photo.unreadable", name);
        } finally {
            room.release();
        }
    }

    private static BufferedImage read(String name, PictureFormat format, byte[] uploaded) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            // what is written beside the picture is not even unpacked
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw refuse("cases.photo.too-many-pixels", name, MOST_PIXELS / 1_000_000);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / (2L * EDGE));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage picture = onWhite(reader.read(0, param));
            return format == PictureFormat.JPEG
                    ? ExifFilterUtils.getFilterForOrientation(ExifOrientation.of(uploaded))
                            .apply(picture)
                    : picture;
        } finally {
            reader.dispose();
        }
    }

    /** JPEG has no transparency. */
    private static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage picture, int edge) throws IOException {
        double scale = Math.min(1, (double) edge / Math.max(picture.getWidth(), picture.getHeight()));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .size(Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int)
                        Math.round(picture.getHeight() * scale)))
                .keepAspectRatio(false)
                .outputFormat("jpg")
                .outputQuality(0.85)
                .toOutputStream(written);
        return written.toByteArray();
    }

    private static Refusal refuse(String key, Object... args) {
        return Refusal.invalid("photo", key, args);
    }
}
