package org.nashra.app.camel;

import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;
import org.nashra.json.Json;
import org.nashra.model.ClaimCheck;

/** Claim checks are JSON on every channel, whatever carries it, and records in every bean. */
final class ClaimCheckConverters {
  private ClaimCheckConverters() {}

  static void addTo(TypeConverterRegistry registry) {
    registry.addTypeConverter(
        String.class,
        ClaimCheck.class,
        new SimpleTypeConverter(false, (type, exchange, value) -> Json.write(value)));
    registry.addTypeConverter(
        ClaimCheck.class, String.class, new SimpleTypeConverter(false, ClaimCheckConverters::read));
  }

  private static Object read(Class<?> type, Exchange exchange, Object value) {
    try {
      return Json.read((String) value, ClaimCheck.class);
    } catch (java.io.UncheckedIOException e) {
      throw new TypeConversionException(value, ClaimCheck.class, e);
    }
  }
}
