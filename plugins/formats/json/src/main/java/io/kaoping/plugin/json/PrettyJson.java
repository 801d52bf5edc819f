package io.kaoping.plugin.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree of maps, collections, texts, booleans and exact numbers, the same everywhere. */
final class PrettyJson {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private static final JsonFactory FACTORY = new JsonFactory();

  private PrettyJson() {}

  static void write(Object tree, OutputStream out) throws IOException {
    JsonGenerator generator = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.setPrettyPrinter(
        new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(LINES).withArrayIndenter(LINES));
    write(tree, generator);
    generator.writeRaw('\n');
    generator.close();
  }

  private static void write(@Nullable Object node, JsonGenerator generator) throws IOException {
    if (node instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName((String) entry.getKey());
        write(entry.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (node instanceof Iterable<?> list) {
      generator.writeStartArray();
      for (Object element : list) {
        write(element, generator);
      }
      generator.writeEndArray();
    } else if (node instanceof String text) {
      generator.writeString(text);
    } else if (node instanceof Boolean yes) {
      generator.writeBoolean(yes);
    } else if (node instanceof BigDecimal decimal) {
      generator.writeNumber(decimal.toPlainString());
    } else if (node instanceof Integer || node instanceof Long) {
      generator.writeNumber(node.toString());
    } else {
      throw new IllegalArgumentException("tree holds " + node);
    }
  }
}
