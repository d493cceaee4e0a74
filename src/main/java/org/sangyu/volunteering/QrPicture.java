package org.sangyu.volunteering;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of a drawing, one unit a square, so that pages and paper stay sharp at any size.
 *
 * @param size squares across, the quiet border of four included
 * @param path for the {@code d} of an SVG path
 */
public record QrPicture(int size, String path) {

    private static final int BORDER = 4;

    /** @param text an address of ours; a crease or a stain on the paper does no harm */
    public static QrPicture of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    BORDER,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    int length = 0;
                    while (x + length < squares.getWidth() && squares.get(x + length, y)) {
                        length++;
                    }
                    if (length > 0) {
                        path.append("M%d %dh%dv1h-%dz".formatted(x, y, length, length));
                        x += length;
                    }
                }
            }
            return new QrPicture(squares.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length(), tooLong);
        }
    }
}
