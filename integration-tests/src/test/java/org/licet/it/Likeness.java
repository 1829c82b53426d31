package org.licet.it;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Compares two pictures of a page at low resolution, where fonts and their widths blur. */
final class Likeness {

  private static final int COLUMNS = 16;
  private static final int ROWS = 12;
  private static final int SHADES = 255;

  private Likeness() {}

  /** Reads a picture and reduces its resolution. */
  static BufferedImage farAway(byte[] png) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      BufferedImage small = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_INT_RGB);
      for (int column = 0; column < COLUMNS; column++) {
        for (int row = 0; row < ROWS; row++) {
          small.setRGB(column, row, mean(picture, column, row).getRGB());
        }
      }
      return small;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes can always be read
    }
  }

  private static Color mean(BufferedImage picture, int column, int row) {
    int fromX = column * picture.getWidth() / COLUMNS;
    int toX = (column + 1) * picture.getWidth() / COLUMNS;
    int fromY = row * picture.getHeight() / ROWS;
    int toY = (row + 1) * picture.getHeight() / ROWS;
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int x = fromX; x < toX; x++) {
      for (int y = fromY; y < toY; y++) {
        int color = picture.getRGB(x, y);
        red += color >> 16 & SHADES;
        green += color >> 8 & SHADES;
        blue += color & SHADES;
      }
    }
    long pixels = (long) (toX - fromX) * (toY - fromY);
    return new Color((int) (red / pixels), (int) (green / pixels), (int) (blue / pixels));
  }

  /** Returns the mean difference of the colors, 0 (the same) to 1. */
  static double difference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int x = 0; x < COLUMNS; x++) {
      for (int y = 0; y < ROWS; y++) {
        Color first = new Color(one.getRGB(x, y));
        Color second = new Color(other.getRGB(x, y));
        sum +=
            Math.abs(first.getRed() - second.getRed())
                + Math.abs(first.getGreen() - second.getGreen())
                + Math.abs(first.getBlue() - second.getBlue());
      }
    }
    return sum / (3.0 * SHADES * COLUMNS * ROWS);
  }

  /** Returns the picture enlarged for people. */
  static BufferedImage enlarged(BufferedImage small) {
    int factor = 20;
    BufferedImage large =
        new BufferedImage(COLUMNS * factor, ROWS * factor, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(small, 0, 0, large.getWidth(), large.getHeight(), null);
    graphics.dispose();
    return large;
  }
}
