package org.sangyu.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, made by bytes where no camera would make them. */
final class Pictures {

    private Pictures() {}

    /** Green, with a red corner at the top left. */
    static byte[] jpeg(int width, int height) {
        return write(draw(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg");
    }

    static byte[] transparentPng(int width, int height) {
        return write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** As a phone writes it: maker, orientation, and a position, in an APP1 segment right behind the start. */
    static byte[] jpegWithExif(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A PNG that says how large it is and then ends. */
    static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }

    /** A small JPEG whose frame header claims another size. */
    static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = jpeg(16, 16);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame header");
    }

    private static byte[] exif(int orientation) {
        byte[] maker = "PhoneMaker\0".getBytes(StandardCharsets.US_ASCII);
        byte[] place = "GPS-OF-HOME\0".getBytes(StandardCharsets.US_ASCII);
        int ifd = 8;
        int gpsIfd = ifd + 2 + 3 * 12 + 4;
        int data = gpsIfd + 2 + 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(data + maker.length + place.length)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(ifd)
                .putShort((short) 3);
        entry(tiff, 0x010F, 2, maker.length, data);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gpsIfd);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x001B, 2, place.length, data + maker.length);
        tiff.putInt(0).put(maker).put(place);
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static BufferedImage draw(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return picture;
    }

    private static byte[] write(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ImageIO.write(picture, format, written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
